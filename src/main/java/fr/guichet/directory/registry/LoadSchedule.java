package fr.guichet.directory.registry;

import fr.guichet.client.Backoff;
import java.time.Duration;
import java.util.Optional;

/** When the next load is due: regularly after a success, sooner after a failure, with a growing back-off. Used by one thread. */
public final class LoadSchedule {

    public static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

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
        Duration delay = Backoff.delay(AFTER_FAILURE, failures);
        return delay.compareTo(every) < 0 ? delay : every;
    }
}
