package fr.guichet.directory;

import fr.guichet.clock.GuichetClock;
import fr.guichet.directory.registry.RegistrySettings;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Decisions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Shows the centres that were shown before a restart, until the directory has read its sources again. Thread-safe. */
@Singleton
public final class LastShown {

    private final Optional<Path> data;
    private final Decisions decisions;
    private final Snapshots snapshots;
    private final Clock clock;
    private Optional<DirectoryCache.Kept> kept = Optional.empty();
    private boolean isRead;

    @Inject
    LastShown(RegistrySettings settings, Decisions decisions, Snapshots snapshots, GuichetClock clock) {
        this(settings.data(), decisions, snapshots, clock);
    }

    /** @param data where it was kept; nowhere when it is empty */
    LastShown(Optional<Path> data, Decisions decisions, Snapshots snapshots, Clock clock) {
        this.data = data;
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Reads what was kept, once: whoever comes later waits for the first. */
    public synchronized void read() {
        if (!isRead) {
            kept = data.map(DirectoryCache::new).flatMap(DirectoryCache::read);
            isRead = true;
        }
    }

    /** To be called once, before the directory starts; does nothing where nothing was kept, or where it holds no more. */
    public synchronized void show() {
        read();
        kept.filter(last -> last.holds(DirectoryOverrides.of(decisions), clock.instant()))
                .ifPresent(last -> {
                    // Before anybody sees them: by a default age, what has expired would still be shown as open.
                    last.policies().forEach(snapshots::judgeBy);
                    snapshots.replaceCentres(last.shown().index());
                });
        kept = Optional.empty();
    }
}
