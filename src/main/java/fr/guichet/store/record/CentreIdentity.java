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
 * The id of a centre and what became of it. Never deleted, so that an old link always resolves.
 *
 * @param id ours
 * @param externalIds its ids elsewhere now
 * @param formerIds its earlier ids elsewhere; none of {@code externalIds}
 * @param mergedInto the centre it was merged into, if it was
 * @param closed since when and why it is closed; empty while it is open
 * @param firstSeen when it was given its id
 * @param lastSeen when a source last listed it
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

    /** Listed again, so it is not closed; a merge stays. Ids that are no longer listed become former ids. */
    public CentreIdentity seenAgain(Collection<ExternalId> now, Instant at) {
        return new CentreIdentity(
                id, Set.copyOf(now), joined(externalIds, formerIds), mergedInto, Optional.empty(), firstSeen, at);
    }

    public CentreIdentity withMergedInto(CentreId other) {
        return new CentreIdentity(id, externalIds, formerIds, Optional.of(other), closed, firstSeen, lastSeen);
    }

    /** An operator undid the merge. */
    public CentreIdentity withoutMerge() {
        return new CentreIdentity(id, externalIds, formerIds, Optional.empty(), closed, firstSeen, lastSeen);
    }

    public CentreIdentity withClosure(Closure closure) {
        return new CentreIdentity(id, externalIds, formerIds, mergedInto, Optional.of(closure), firstSeen, lastSeen);
    }

    /** This record with what must survive of an earlier one: former ids and the time it was first seen. */
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

    /** Like {@link #following}, for a record made without knowing the earlier one: its merge or closure stays. */
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

    /**
     * Why a centre is closed.
     *
     * @param since since when
     * @param why for people, such as {@code closed since 2021-09-30 by the registry}
     */
    public record Closure(Instant since, String why) {
        public Closure {
            since = since.truncatedTo(MICROS);
        }
    }
}
