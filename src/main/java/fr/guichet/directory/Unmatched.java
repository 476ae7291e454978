package fr.guichet.directory;

import fr.guichet.directory.matching.Cluster;
import fr.guichet.directory.matching.Matched;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which centres of the registry are in no catalogue that was read, or have no way to book that we can use, and why. */
final class Unmatched {

    private final Matched matched;
    private final Set<CentreId> withHidden;

    /** @param withHidden centres of which operators hid a listing */
    Unmatched(Matched matched, Set<CentreId> withHidden) {
        this.matched = matched;
        this.withHidden = Set.copyOf(withHidden);
    }

    /** A stable code for each of them, in the registry's order. */
    Map<CentreId, String> among(Map<Cluster, Centre> shown) {
        Map<CentreId, String> reasons = new LinkedHashMap<>();
        shown.forEach((cluster, centre) ->
                row(cluster).flatMap(row -> reason(row, centre)).ifPresent(reason -> reasons.put(centre.id(), reason)));
        return reasons;
    }

    private static Optional<SourceRecord> row(Cluster cluster) {
        return cluster.sightings().stream().filter(SourceRecord::isOfRegistry).findFirst();
    }

    /** Empty when it has a match, or can only be called. */
    Optional<String> reason(SourceRecord row, Centre centre) {
        if (isCallOnly(centre)) {
            return Optional.empty();
        }
        if (centre.listings().isEmpty() && withHidden.contains(centre.id())) {
            return Optional.of("hidden");
        }
        return Optional.ofNullable(matched.unmatched().get(row.id()))
                .or(() -> centre.listings().isEmpty()
                        ? Optional.of(row.whyUnread().orElse("neither-link-nor-phone"))
                        : Optional.empty());
    }

    /** Whether all that is known of it is a telephone. */
    boolean isCallOnly(Centre centre) {
        return centre.listings().isEmpty()
                && centre.unreadLink().isEmpty()
                && !centre.place().phones().isEmpty()
                && !withHidden.contains(centre.id());
    }
}
