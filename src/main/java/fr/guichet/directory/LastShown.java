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

/** Publishes the centres of the last edition before a restart until the directory has read its sources again. Thread-safe. */
@Singleton
public final class LastShown {

    private final Optional<Path> data;
    private final Decisions decisions;
    private final Snapshots snapshots;
    private final Clock clock;
    private Optional<DirectoryCache.Stored> stored = Optional.empty();
    private boolean isRead;

    @Inject
    LastShown(RegistrySettings settings, Decisions decisions, Snapshots snapshots, GuichetClock clock) {
        this(settings.data(), decisions, snapshots, clock);
    }

    /** @param data the data directory; empty for none */
    LastShown(Optional<Path> data, Decisions decisions, Snapshots snapshots, Clock clock) {
        this.data = data;
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Reads the file once; concurrent callers wait. */
    public synchronized void read() {
        if (!isRead) {
            stored = data.map(DirectoryCache::new).flatMap(DirectoryCache::read);
            isRead = true;
        }
    }

    /** Call it once, before the directory starts. Does nothing without a file or when it is outdated. */
    public synchronized void show() {
        read();
        stored.filter(last -> last.holds(DirectoryOverrides.of(decisions), clock.instant()))
                .ifPresent(last -> {
                    // First the policies: with the default ones, expired answers would be shown as open.
                    last.policies().forEach(snapshots::setPolicy);
                    snapshots.replaceCentres(last.shown().index());
                });
        stored = Optional.empty();
    }
}
