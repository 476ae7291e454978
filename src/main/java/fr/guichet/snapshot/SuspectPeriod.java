package fr.guichet.snapshot;

import java.time.Instant;

/**
 * A time in which a platform told of far less than it had: what it then said to have nothing is not believed, until it is asked again.
 *
 * @param since when it began
 * @param until when it ended; {@link Instant#MAX} while it lasts
 */
public record SuspectPeriod(Instant since, Instant until) {

    /** One that lasts. */
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
