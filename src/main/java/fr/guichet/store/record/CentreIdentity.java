package fr.guichet.store.record;

import static java.time.temporal.ChronoUnit.MICROS;

import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Under which id a centre was first given, and what became of it. Never forgotten: a link that somebody kept always finds out.
 *
 * @param id ours
 * @param externalIds how others call it now
 * @param formerIds how others called it once and no longer do; none of {@code externalIds}
 * @param mergedInto the centre it turned out to be; empty while it stands for itself
 * @param closed since when and why it is no more; empty while it is there
 * @param firstSeen when it was given its id
 * @param lastSeen when a source last logged of it
 */
public record CentreIdentity(
        CentreId id,
        Set<ExternalId> externalIds,
        Set<ExternalId> formerIds,
        Optional<CentreId> mergedInto,
        Optional<Closure> closed,
        Instant firstSeen,
        Instant lastSeen)
        implements StoreRecord {

    /** @throws IllegalArgumentException when it is merged into itself */
    public CentreIdentity {
        externalIds = Set.copyOf(externalIds);
        formerIds = without(formerIds, externalIds);
        firstSeen = firstSeen.truncatedTo(MICROS);
        lastSeen = lastSeen.truncatedTo(MICROS);
        if (mergedInto.filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("a centre is not merged into itself: " + id);
        }
    }

    /** A centre seen for the first time. */
    public static CentreIdentity seen(CentreId id, Collection<ExternalId> externalIds, Instant at) {
        return new CentreIdentity(id, Set.copyOf(externalIds), Set.of(), Optional.empty(), Optional.empty(), at, at);
    }

    /** Told of again, so it is not closed; a merge stays. Ids that are no longer logged become former ones. */
    public CentreIdentity seenAgain(Collection<ExternalId> now, Instant at) {
        return new CentreIdentity(
                id, Set.copyOf(now), joined(externalIds, formerIds), mergedInto, Optional.empty(), firstSeen, at);
    }

    public CentreIdentity withMergedInto(CentreId other) {
        return new CentreIdentity(id, externalIds, formerIds, Optional.of(other), closed, firstSeen, lastSeen);
    }

    /** An operator took the merge back. */
    public CentreIdentity withoutMerge() {
        return new CentreIdentity(id, externalIds, formerIds, Optional.empty(), closed, firstSeen, lastSeen);
    }

    public CentreIdentity withClosure(Closure closure) {
        return new CentreIdentity(id, externalIds, formerIds, mergedInto, Optional.of(closure), firstSeen, lastSeen);
    }

    /** This word on the centre, with what of an earlier one must not be lost: ids it had, and since when it is known. */
    public CentreIdentity following(CentreIdentity earlier) {
        return new CentreIdentity(
                id,
                externalIds,
                joined(formerIds, joined(earlier.externalIds, earlier.formerIds)),
                mergedInto,
                closed,
                earlier.firstSeen.isBefore(firstSeen) ? earlier.firstSeen : firstSeen,
                earlier.lastSeen.isAfter(lastSeen) ? earlier.lastSeen : lastSeen);
    }

    /** The same, where this word was given without knowing the earlier one: a merge or a closure it does not speak of holds. */
    public CentreIdentity reconciledWith(CentreIdentity earlier) {
        CentreIdentity joined = following(earlier);
        return new CentreIdentity(
                id,
                joined.externalIds,
                joined.formerIds,
                mergedInto.or(earlier::mergedInto),
                closed.or(earlier::closed).filter(closure -> closed.isPresent() || !seenAfter(closure)),
                joined.firstSeen,
                joined.lastSeen);
    }

    private boolean seenAfter(Closure closure) {
        return lastSeen.isAfter(closure.since());
    }

    @Override
    public Object key() {
        return id;
    }

    private static Set<ExternalId> joined(Set<ExternalId> some, Set<ExternalId> others) {
        Set<ExternalId> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<ExternalId> without(Set<ExternalId> all, Set<ExternalId> some) {
        Set<ExternalId> rest = new HashSet<>(all);
        rest.removeAll(some);
        return Set.copyOf(rest);
    }
}
