package fr.guichet.directory.registry;

import java.time.Duration;
import java.util.Optional;

/** When the next look is due: regularly after one that went well, sooner after one that failed, and later with each failure in a row. Used by one thread. */
public final class LoadSchedule {

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration LONGEST_AFTER_FAILURE = Duration.ofHours(1);

    private final Duration every;
    private Duration afterFailure = AFTER_FAILURE;

    public LoadSchedule(Duration every) {
        this.every = every;
    }

    public Duration succeeded() {
        afterFailure = AFTER_FAILURE;
        return every;
    }

    /** @param retryAfter how long we were asked to wait; empty when we were not. Never looked at earlier than that, nor more seldom than regularly otherwise */
    public Duration failed(Optional<Duration> retryAfter) {
        Duration grown = shorter(afterFailure, every);
        afterFailure = shorter(afterFailure.multipliedBy(2), LONGEST_AFTER_FAILURE);
        return retryAfter.filter(asked -> asked.compareTo(grown) > 0).orElse(grown);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
