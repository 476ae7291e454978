package fr.guichet.ops;

import fr.guichet.directory.Directory;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Store;
import fr.guichet.store.StoreHealth;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** Metrics of the store and the directory. */
@Singleton
final class StoreMeters implements MeterBinder {

    private final Store store;
    private final Snapshots snapshots;
    private final Directory directory;

    StoreMeters(Store store, Snapshots snapshots, Directory directory) {
        this.store = store;
        this.snapshots = snapshots;
        this.directory = directory;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        of(registry, "guichet.store.writing", "1 while records reach the file", health -> health.isWriting() ? 1 : 0);
        of(registry, "guichet.store.file.bytes", "Size of the file; 0 without one", health -> health.fileBytes()
                .orElse(0));
        of(
                registry,
                "guichet.store.too.large",
                "1 when the file is larger than the settings allow",
                health -> health.tooLarge() ? 1 : 0);
        of(registry, "guichet.store.unwritten", "Records that wait to be written", StoreHealth::unwritten);
        of(registry, "guichet.store.lost", "Records lost since the start", StoreHealth::lost);
        Gauge.builder(
                        "guichet.centres",
                        () -> snapshots.current().centres().centres().size())
                .description("Centres that people see")
                .register(registry);
        Gauge.builder(
                        "guichet.registry.refused",
                        () -> directory.status().refusal().isPresent() ? 1 : 0)
                .description("1 while the last registry read was refused")
                .register(registry);
        Gauge.builder("guichet.catalogues.failing", () -> directory.catalogues().values().stream()
                        .filter(catalogue -> catalogue.failure().isPresent())
                        .count())
                .description("Catalogues whose last reading failed")
                .register(registry);
    }

    private void of(MeterRegistry registry, String name, String description, ToDoubleFunction<StoreHealth> value) {
        Gauge.builder(name, store, kept -> value.applyAsDouble(kept.health()))
                .description(description)
                .register(registry);
    }
}
