package fr.guichet;

import fr.guichet.collect.Collectors;
import fr.guichet.collect.history.HistoryWriter;
import fr.guichet.directory.Directory;
import fr.guichet.directory.registry.RegistrySettings;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sets the service going: what was known first, then those who ask, then the directory that tells them what to ask. */
@Singleton
final class Startup {

    /** Reading the sources again takes all of a small machine, and says what is shown already. */
    private static final Duration AFTER_THE_FIRST_QUESTIONS = Duration.ofSeconds(1);

    void start(
            @Observes StartupEvent event,
            RegistrySettings registry,
            LastKnown lastKnown,
            Collectors collectors,
            Directory directory,
            Snapshots snapshots,
            HistoryWriter history) {
        if (registry.enabled()) {
            lastKnown.recall();
            history.start();
            collectors.start();
            // What they remember, such as a drop that lasts, is in the first snapshot that anybody sees.
            snapshots.publish();
            directory.start(snapshots.current().isReady() ? AFTER_THE_FIRST_QUESTIONS : Duration.ZERO);
        }
    }
}
