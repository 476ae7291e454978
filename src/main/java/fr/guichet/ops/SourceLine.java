package fr.guichet.ops;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.collect.guard.ChainStep;
import fr.guichet.collect.guard.HoldReason;
import fr.guichet.collect.watch.SourceWatch.WarningCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One source in one line. A source that is not asked for availability, such as a registry, has neither breaker nor queue.
 *
 * @param source its code
 * @param name what people call it
 * @param state what holds
 * @param why of a state that is not ok, for people; empty otherwise
 * @param hold why no request may be sent, as a value; empty when requests may be sent
 * @param since since when it answers or does not
 * @param lastSuccess when it last answered; empty when never
 * @param rates over 1 min, 15 min and 24 h; empty when it is not asked
 * @param fetching how it is fetched; empty if it is not
 * @param listings what we know of it
 * @param farFewerSince since when a suspicious drop lasts; empty if there is none
 * @param lastFailure the last attempt that failed; empty when none did
 * @param warnings what could not be used of its answers, the most frequent first
 * @param chain what stands around each attempt, the outermost first
 */
public record SourceLine(
        String source,
        String name,
        SourceState state,
        Optional<String> why,
        @JsonIgnore Optional<HoldReason> hold,
        Instant since,
        Optional<Instant> lastSuccess,
        List<Rate> rates,
        @JsonProperty("asking") Optional<Fetching> fetching,
        Listings listings,
        Optional<Instant> farFewerSince,
        Optional<Failed> lastFailure,
        List<WarningCount> warnings,
        List<ChainStep> chain) {

    public SourceLine {
        rates = List.copyOf(rates);
        warnings = List.copyOf(warnings);
        chain = List.copyOf(chain);
    }

    /**
     * Success and latency over one length of time.
     *
     * @param over {@code 1 min}, {@code 15 min}, {@code 24 h}
     * @param attempts finished attempts
     * @param successRate from 0 to 1; empty without an attempt
     * @param requests HTTP requests that ended
     * @param medianMillis of a request, without the waiting for a turn; empty without one
     * @param p95Millis the same for the 95th percentile
     */
    public record Rate(
            String over,
            long attempts,
            Optional<Double> successRate,
            long requests,
            Optional<Long> medianMillis,
            Optional<Long> p95Millis) {}

    /**
     * How it is being asked.
     *
     * @param breaker {@code closed}, {@code open} or {@code half-open}
     * @param nextProbe when a silent platform is asked again, on the one clock; empty when it is not held back
     * @param requestsToday how many were made in this day of Paris
     * @param requestsAllowed how many may be; empty for no bound
     * @param requestsPerSecond the pace
     * @param concurrency how many may be under way at once
     * @param targets how many things there are to ask
     * @param due how many of them wait to be asked now
     * @param quarantined how many are asked more seldom because they failed
     * @param meanIntervalSeconds between two attempts for the same listing
     */
    public record Fetching(
            String breaker,
            Optional<Instant> nextProbe,
            long requestsToday,
            Optional<Long> requestsAllowed,
            double requestsPerSecond,
            int concurrency,
            int targets,
            int due,
            int quarantined,
            Optional<Long> meanIntervalSeconds) {}

    /**
     * What we know of its listings.
     *
     * @param total how many there are
     * @param oldestAnswer when the oldest answer that is still shown was asked for; empty when there is none
     * @param byFreshness how many by the age of their answer: fresh, stale, expired, never
     * @param byState how many in which state
     * @param registryCentres how many of the registry's centres have a listing here
     * @param coverage the same as a share of all centres of the registry, from 0 to 1
     */
    public record Listings(
            int total,
            Optional<Instant> oldestAnswer,
            Map<String, Integer> byFreshness,
            Map<String, Integer> byState,
            int registryCentres,
            double coverage) {}

    /**
     * The last attempt that failed.
     *
     * @param at when
     * @param reason why, a code
     * @param detail for people
     * @param excerpt the beginning of an answer that could not be read, at most 2,000 characters, mail addresses and telephone numbers masked; empty otherwise
     * @param listing the link key; empty if unknown
     */
    public record Failed(
            Instant at, String reason, String detail, Optional<String> excerpt, Optional<String> listing) {}
}
