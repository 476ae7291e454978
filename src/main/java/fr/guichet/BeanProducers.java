package fr.guichet;

import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.Adapters;
import fr.guichet.directory.registry.RegistrySettings;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.RefusedCommunesException;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Decisions;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.Store;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.StoreSettings.Retention;
import fr.guichet.store.embedded.EmbeddedStore;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Produces beans from the packages that know no framework. */
final class BeanProducers {

    /** How much the store keeps and for how long. */
    @ConfigMapping(prefix = "guichet.store")
    interface StoreBounds {

        /** Counts by the hour; a month is what operators compare with. */
        @WithDefault("30d")
        Duration keepHours();

        /** Counts by the day: three years. */
        @WithDefault("1098d")
        Duration keepDays();

        /** Observations of listings that are no longer fetched. */
        @WithDefault("30d")
        Duration keepObservations();

        /** In bytes. A larger file is reported, nothing is deleted. */
        @WithDefault("2000000000")
        long largestFile();

        default StoreSettings settings() {
            return new StoreSettings(
                    StoreSettings.DEFAULT.writeEvery(),
                    StoreSettings.DEFAULT.mostUnwritten(),
                    largestFile(),
                    new Retention(keepHours(), keepDays(), keepObservations()));
        }
    }

    @Produces
    @Singleton
    Adapters adapters() {
        return Adapters.load();
    }

    @Produces
    @Singleton
    Gazetteer gazetteer(@ConfigProperty(name = "guichet.gazetteer.file") Optional<Path> file)
            throws RefusedCommunesException {
        return Gazetteer.load(file);
    }

    @Produces
    @Singleton
    Campaign campaign(@ConfigProperty(name = "guichet.campaign", defaultValue = "covid-19") String id) {
        return Campaign.load(id);
    }

    @Produces
    @Singleton
    Snapshots snapshots(
            GuichetClock clock,
            @ConfigProperty(name = "guichet.snapshot.publish-every", defaultValue = "10s") Duration every) {
        Snapshots snapshots = new Snapshots(clock, every.dividedBy(Math.max(1, Math.round(clock.speed()))));
        snapshots.start();
        return snapshots;
    }

    /** Without a data directory the state lasts as long as the process. */
    @Produces
    @Singleton
    Store store(RegistrySettings settings, StoreBounds bounds, GuichetClock clock) {
        return settings.data()
                .map(directory -> opened(EmbeddedStore.open(directory, bounds.settings(), clock)))
                .orElseGet(() -> new MemoryStore(bounds.settings(), clock));
    }

    @Produces
    @Singleton
    Decisions decisions(Store store) {
        return new Decisions(store);
    }

    private static Store opened(EmbeddedStore.Opening opening) {
        return switch (opening) {
            case EmbeddedStore.Opening.Opened(Store store) -> store;
            case EmbeddedStore.Opening.Refused(String message) -> throw new IllegalStateException(message);
        };
    }

    void close(@Disposes Store store) {
        store.close();
    }

    void close(@Disposes Snapshots snapshots) {
        snapshots.close();
    }
}
