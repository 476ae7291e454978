package fr.guichet;

import fr.guichet.collect.Collectors;
import fr.guichet.collect.history.HistoryWriter;
import fr.guichet.directory.Directory;
import fr.guichet.directory.RegistrySettings;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Store;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sets the service going: what was known first, then those who ask, then the directory that tells them what to ask. */
@Singleton
final class Startup {

    void start(
            @Observes StartupEvent event,
            RegistrySettings registry,
            Collectors collectors,
            Directory directory,
            Snapshots snapshots,
            HistoryWriter history,
            Store store) {
        if (registry.enabled()) {
            recall(store, snapshots);
            history.start();
            collectors.start();
            directory.start();
        }
    }

    /** The last known answers are there, dated, before the first platform is asked. */
    private static void recall(Store store, Snapshots snapshots) {
        snapshots.recall(store.load().value().observations());
        store.whenFoundLate(found -> snapshots.recall(found.observations()));
        snapshots.keepIn(store::remember);
    }
}
