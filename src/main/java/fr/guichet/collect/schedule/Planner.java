package fr.guichet.collect.schedule;

import fr.guichet.collect.guard.AttemptOutcome;
import fr.guichet.model.CentreId;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Chooses the next target of one platform. Thread-safe. A target that was handed out is not handed out again until {@link #done} gives it back. */
public interface Planner {

    /** Replaces the targets. Those that were there before keep their place in the queue. */
    void plan(Collection<Target> targets);

    /** The target to fetch now; empty when none is due. */
    Optional<Target> next();

    /** The due target that took the fewest requests last time, as a probe of a platform that may not answer. A target that failed comes after the others. */
    Optional<Target> cheapest();

    /** How long until {@link #next} may return a target; at most a minute. */
    Duration untilNext();

    /** Gives a target back after its attempt. A target that fails repeatedly by its own fault is fetched less and less often. */
    void done(Target target, AttemptOutcome outcome);

    /** Whether a target that was handed out had been moved to the front by {@link #prioritise}. */
    boolean isOnDemand(Target target);

    /** The keys of the targets that are fetched less often because they failed. */
    Set<String> quarantined();

    /** Forgets the failures of all targets: the platform was their cause. */
    void forgive();

    /** How many targets are due. */
    int due();

    /**
     * Moves a centre's targets to the front.
     *
     * @return whether the centre has any, queued or in flight
     */
    boolean prioritise(CentreId centre);

    /** How many targets there are. */
    int size();
}
