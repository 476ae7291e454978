package fr.guichet.collect.watch;

import java.time.Duration;
import java.util.Optional;

/**
 * Recent success rate and latency of a source, in real time.
 *
 * @param minute over about the last minute
 * @param quarter over about the last 15 minutes
 * @param day over about the last 24 hours
 */
public record Rates(Recent minute, Recent quarter, Recent day) {

    /**
     * Counts over one window.
     *
     * @param over the length of the window
     * @param attempts attempts that ended
     * @param succeeded attempts that were answered
     * @param requests HTTP requests that ended, successful or not
     * @param median request duration, precise to a tenth; empty without a request
     * @param p95 95th percentile of the request duration; empty without a request
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
