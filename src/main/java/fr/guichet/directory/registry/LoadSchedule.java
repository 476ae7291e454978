package fr.guichet.directory.registry;

import java.time.Duration;
import java.util.Optional;

/** When the next load is due: regularly after a success, sooner after a failure, with a growing back-off. Used by one thread. */
public final class LoadSchedule {

    public static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration LONGEST_AFTER_FAILURE = Duration.ofHours(1);

    /** Doublings of the first delay until it exceeds the longest. */
    private static final int MOST_DOUBLINGS = 6;

    private final Duration every;
    private int failures;

    public LoadSchedule(Duration every) {
        this.every = every;
    }

    public Duration succeeded() {
        failures = 0;
        return every;
    }

    /** @param retryAfter the server's {@code Retry-After}, if any: the next load is not earlier */
    public Duration failed(Optional<Duration> retryAfter) {
        failures++;
        Duration delay = delay(every, failures);
        return retryAfter.filter(asked -> asked.compareTo(delay) > 0).orElse(delay);
    }

    /** The delay after so many failures in a row; never longer than the regular one. */
    public static Duration delay(Duration every, int failures) {
        if (failures == 0) {
            return every;
        }
        Duration grown = AFTER_FAILURE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return shorter(shorter(grown, LONGEST_AFTER_FAILURE), every);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
