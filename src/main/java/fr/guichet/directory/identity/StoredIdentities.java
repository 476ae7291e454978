package fr.guichet.directory.identity;

import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.snapshot.CentreIndex;
import fr.guichet.snapshot.Retired;
import fr.guichet.store.Store;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.CentreIdentity.Closure;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores assigned ids, so that they survive a restart and a re-import. Writes only changes. Used by the loader thread only. */
public final class StoredIdentities {

    private final Store store;
    private final Map<CentreId, CentreIdentity> stored = new HashMap<>();

    public StoredIdentities(Store store) {
        this.store = store;
    }

    /** What was stored, for {@link Identities#remember}. */
    public List<Identities.KnownIdentity> load() {
        stored.putAll(store.load().value().identities());
        return stored.values().stream().map(StoredIdentities::known).toList();
    }

    private static Identities.KnownIdentity known(CentreIdentity identity) {
        Set<ExternalId> all = new LinkedHashSet<>(identity.externalIds());
        all.addAll(identity.formerIds());
        ExternalId first = all.stream()
                .filter(external -> CentreId.firstSeenAs(external).equals(identity.id()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseGet(() -> new ExternalId("id", identity.id().value()));
        return new Identities.KnownIdentity(identity.id(), first, identity.externalIds(), identity.mergedInto());
    }

    /** Keeps what an edition changed. */
    public void save(Identities identities, CentreIndex index, Instant now) {
        for (Identities.KnownIdentity known : identities.list()) {
            CentreIdentity before = stored.get(known.id());
            CentreIdentity after = after(known, Optional.ofNullable(before), index, now);
            if (before == null || !saysTheSame(before, after)) {
                stored.put(known.id(), after);
                store.save(after);
            }
        }
    }

    private static CentreIdentity after(
            Identities.KnownIdentity known, Optional<CentreIdentity> before, CentreIndex index, Instant now) {
        Set<ExternalId> former = new LinkedHashSet<>();
        before.ifPresent(identity -> {
            former.addAll(identity.externalIds());
            former.addAll(identity.formerIds());
        });
        former.add(known.firstSeenAs());
        return new CentreIdentity(
                known.id(),
                known.externalIds(),
                former,
                known.mergedInto(),
                closure(known.id(), before, index),
                before.map(CentreIdentity::firstSeen).orElse(now),
                now);
    }

    /** The first known closing time stays. */
    private static Optional<Closure> closure(CentreId id, Optional<CentreIdentity> before, CentreIndex index) {
        return index.findRetired(id)
                .filter(Retired.Closed.class::isInstance)
                .map(Retired.Closed.class::cast)
                .map(closed -> before.flatMap(CentreIdentity::closed)
                        .filter(known -> known.why().equals(closed.reason()))
                        .orElseGet(() -> new Closure(closed.since(), closed.reason())));
    }

    private static boolean saysTheSame(CentreIdentity one, CentreIdentity other) {
        return one.externalIds().equals(other.externalIds())
                && one.formerIds().equals(other.formerIds())
                && one.mergedInto().equals(other.mergedInto())
                && one.closed().equals(other.closed());
    }
}
