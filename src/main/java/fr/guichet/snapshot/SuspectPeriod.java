package fr.guichet.snapshot;

import java.time.Instant;

/**
 * A period after a suspicious drop of a platform's slots. Its answers without slots from that period are not trusted until they are fetched again.
 *
 * @param since when it began
 * @param until when it ended; {@link Instant#MAX} while it goes on
 */
public record SuspectPeriod(Instant since, Instant until) {

    /** A period that goes on. */
    public static SuspectPeriod lasting(Instant since) {
        return new SuspectPeriod(since, Instant.MAX);
    }

    public boolean isLasting() {
        return until.equals(Instant.MAX);
    }

    public boolean covers(Instant checkedAt) {
        return !checkedAt.isBefore(since) && !checkedAt.isAfter(until);
    }
}
