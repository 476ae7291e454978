package fr.guichet.query.answer;

import fr.guichet.snapshot.Snapshot;
import java.time.Instant;

/** A rendered answer in the cache. Thread-safe. */
final class Kept {

    private final long number;
    private final Rendered rendered;

    /** The snapshot in which it was last found to hold: its parts need no second look there. */
    private volatile long holdsInVersion;

    Kept(long number, Rendered rendered, long madeFromVersion) {
        this.number = number;
        this.rendered = rendered;
        this.holdsInVersion = madeFromVersion;
    }

    /** No two have the same. */
    long number() {
        return number;
    }

    Rendered rendered() {
        return rendered;
    }

    /** Whether it is still true: nothing it read changed, and the moment has not come at which the clock changes it. */
    boolean holds(Snapshot snapshot, Instant at) {
        if (!at.isBefore(rendered.validUntil())) {
            return false;
        }
        long version = snapshot.version();
        if (holdsInVersion == version) {
            return true;
        }
        boolean holds = rendered.parts().holdIn(snapshot);
        if (holds) {
            holdsInVersion = version;
        }
        return holds;
    }
}
