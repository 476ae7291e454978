package fr.guichet.collect;

import fr.guichet.collect.guard.HoldReason;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.collect.watch.Rates;
import fr.guichet.collect.watch.SourceWatch.SourceFailure;
import fr.guichet.collect.watch.SourceWatch.WarningCount;
import fr.guichet.snapshot.PlatformStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one platform is being fetched, at one moment.
 *
 * @param status without the operators' decisions
 * @param hold why no request may be sent, though the platform may well answer; empty when requests may be sent
 * @param breaker {@code closed}, {@code open} or {@code half-open}
 * @param untilProbe what is left of the pause or of the breaker's delay, in real time; empty when neither holds
 * @param requestsToday how many requests were sent in this day of Paris
 * @param requestsAllowed how many may be; 0 for no bound
 * @param settings of the platform
 * @param queue the targets that wait
 * @param rates success rate and latency
 * @param lastFailure the last attempt that failed since the start
 * @param warnings what could not be used of its answers
 */
public record SourceReport(
        PlatformStatus status,
        Optional<HoldReason> hold,
        String breaker,
        Optional<Duration> untilProbe,
        long requestsToday,
        long requestsAllowed,
        PlatformSettings settings,
        Queue queue,
        Rates rates,
        Optional<SourceFailure> lastFailure,
        List<WarningCount> warnings) {

    /**
     * The targets of the planner.
     *
     * @param targets how many targets there are; one may have several listings
     * @param due how many may be fetched now
     * @param quarantined the link keys of targets that are fetched less often because they failed
     */
    public record Queue(int targets, int due, Set<String> quarantined) {
        public Queue {
            quarantined = Set.copyOf(quarantined);
        }
    }
}
