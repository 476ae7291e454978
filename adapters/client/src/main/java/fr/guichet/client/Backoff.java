package fr.guichet.client;

import java.time.Duration;

/** The delay before the next try: doubles with each failure in a row, up to an hour. Thread-safe. */
public final class Backoff {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private int failures;

    public Backoff(Duration first) {
        this.first = first;
    }

    /** After a failure: how long to wait. */
    public synchronized Duration next() {
        failures++;
        return delay(first, failures);
    }

    /** After a success. */
    public synchronized void reset() {
        failures = 0;
    }

    /**
     * The delay after so many failures in a row.
     *
     * @param first after one failure; longer than an hour is kept as it is
     * @param failures at least 1
     */
    public static Duration delay(Duration first, int failures) {
        Duration bound = first.compareTo(LONGEST) > 0 ? first : LONGEST;
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(bound) > 0 ? bound : doubled;
    }
}
