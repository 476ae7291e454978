package fr.guichet.collect;

import fr.guichet.collect.guard.ChainStep;
import fr.guichet.collect.watch.Rates;
import fr.guichet.collect.watch.SourceFailure;
import fr.guichet.collect.watch.WarningCount;
import fr.guichet.snapshot.PlatformStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one platform is being asked, at one moment.
 *
 * @param status as everybody may see it
 * @param hold why nothing is asked now, though the platform may well answer; empty when nothing holds us back
 * @param breaker {@code closed}, {@code open} or {@code half-open}
 * @param untilProbe how long until a silent platform is asked again, in real time; empty when it is not held back
 * @param requestsToday how many requests were made in this day of Paris
 * @param requestsAllowed how many may be; 0 for no bound
 * @param requestsPerSecond the pace
 * @param concurrency how many requests may be under way at once
 * @param queue what waits to be asked
 * @param rates how often it answered and how long it took
 * @param slowAbove from which p95 on it counts as slow
 * @param lastFailure the last attempt that failed since the start
 * @param warnings what could not be used of its answers
 * @param chain what stands around each attempt, the outermost first
 */
public record SourceReport(
        PlatformStatus status,
        Optional<String> hold,
        String breaker,
        Optional<Duration> untilProbe,
        long requestsToday,
        long requestsAllowed,
        double requestsPerSecond,
        int concurrency,
        Queue queue,
        Rates rates,
        Duration slowAbove,
        Optional<SourceFailure> lastFailure,
        List<WarningCount> warnings,
        List<ChainStep> chain) {

    /**
     * What waits.
     *
     * @param targets how many things there are to ask; one may concern several listings
     * @param due how many of them may be asked now
     * @param quarantined link keys of those that are asked more seldom because they failed
     */
    public record Queue(int targets, int due, Set<String> quarantined) {
        public Queue {
            quarantined = Set.copyOf(quarantined);
        }
    }
}
