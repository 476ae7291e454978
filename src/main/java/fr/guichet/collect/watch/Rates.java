package fr.guichet.collect.watch;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a source answered and how long it took, lately, in real time.
 *
 * @param minute over about the last minute
 * @param quarter over about the last 15 minutes
 * @param day over about the last 24 hours
 */
public record Rates(Recent minute, Recent quarter, Recent day) {

    /**
     * What was counted over one length of time.
     *
     * @param over which
     * @param attempts askings that ended
     * @param succeeded those of them that were answered
     * @param requests HTTP requests that ended, in whatever way
     * @param median of how long a request took, precise to a tenth; empty without a request
     * @param p95 that 95 in 100 requests did not exceed; empty without a request
     */
    public record Recent(
            Duration over,
            long attempts,
            long succeeded,
            long requests,
            Optional<Duration> median,
            Optional<Duration> p95) {

        /** From 0 to 1; empty without an attempt. */
        public Optional<Double> successRate() {
            return attempts == 0 ? Optional.empty() : Optional.of((double) succeeded / attempts);
        }
    }
}
