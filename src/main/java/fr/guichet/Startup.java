package fr.guichet;

import fr.guichet.collect.Collectors;
import fr.guichet.collect.history.HistoryWriter;
import fr.guichet.directory.Directory;
import fr.guichet.directory.LastShown;
import fr.guichet.directory.registry.RegistrySettings;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Store;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Starts the service: restores the last known state, then starts collecting, then the directory, which decides what is collected. Thread-safe. */
@Singleton
final class Startup {

    /** Reading the sources again uses all of a small machine and only confirms what is already shown. */
    private static final Duration AFTER_THE_FIRST_REQUESTS = Duration.ofSeconds(1);

    private final Store store;
    private final Snapshots snapshots;
    private final LastShown lastShown;
    private boolean isRestored;

    Startup(Store store, Snapshots snapshots, LastShown lastShown) {
        this.store = store;
        this.snapshots = snapshots;
        this.lastShown = lastShown;
    }

    void start(
            @Observes StartupEvent event,
            RegistrySettings registry,
            Collectors collectors,
            Directory directory,
            HistoryWriter history) {
        if (registry.enabled()) {
            restore();
            history.start();
            collectors.start();
            // What they restored, such as a suspicious drop, is in the first snapshot that is served.
            snapshots.publish();
            directory.start(snapshots.current().isReady() ? AFTER_THE_FIRST_REQUESTS : Duration.ZERO);
        }
    }

    /** Restores the state before the restart, with its dates. Only the first call does so; concurrent calls wait for it. */
    synchronized void restore() {
        if (!isRestored) {
            snapshots.restore(store.load().value().observations());
            store.onLateLoad(found -> snapshots.restore(found.observations()));
            snapshots.onObserve(store::save);
            lastShown.show();
            isRestored = true;
        }
    }
}
