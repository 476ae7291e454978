package fr.guichet.search;

import fr.guichet.clock.GuichetClock;
import fr.guichet.search.location.KnownPlaces;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Provides the snapshot that questions are answered from. Thread-safe. */
@Singleton
public final class SearchService {

    private final Snapshots snapshots;
    private final KnownPlaces places;
    private final GuichetClock clock;

    public SearchService(Snapshots snapshots, KnownPlaces places, GuichetClock clock) {
        this.snapshots = snapshots;
        this.places = places;
        this.clock = clock;
    }

    /** The latest snapshot, judged now. It has no centres until the directory is loaded. */
    public SearchContext current() {
        return at(snapshots.current(), clock.instant());
    }

    public SearchContext at(Snapshot snapshot, Instant now) {
        return new SearchContext(snapshot, places, now);
    }
}
