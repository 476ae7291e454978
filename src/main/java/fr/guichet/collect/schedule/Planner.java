package fr.guichet.collect.schedule;

import fr.guichet.collect.guard.AttemptOutcome;
import fr.guichet.model.CentreId;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Says which target of one platform is asked next. Thread-safe. A target that was handed out is not handed out again until it is given back. */
public interface Planner {

    /** Replaces what there is to ask. Targets that were there before keep their turn. */
    void plan(Collection<Target> targets);

    /** The target to ask now; empty when none may be asked yet. */
    Optional<Target> next();

    /** The target that took the fewest requests last time, among those that may be asked now, for a platform of which it is not known whether it answers. One that did not help lets others go before. */
    Optional<Target> cheapest();

    /** How long until {@link #next} may have a target; at most a minute. */
    Duration untilNext();

    /** Gives a target back when its attempt has ended. One that fails again and again by its own fault is asked more and more seldom. */
    void done(Target target, AttemptOutcome ending);

    /** The keys of the targets that are asked more seldom because they failed. */
    Set<String> quarantined();

    /** Asks those that failed as often as the others again: the platform itself was to blame. */
    void forgive();

    /** How many targets may be asked now. */
    int due();

    /**
     * Moves a centre's targets to the front.
     *
     * @return whether there is any, waiting or under way
     */
    boolean prioritise(CentreId centre);

    /** How many targets there are. */
    int size();
}
