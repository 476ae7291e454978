package fr.guichet.directory;

import fr.guichet.directory.matching.Cluster;
import fr.guichet.directory.matching.Matcher;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why centres of the registry are in no catalogue or have no usable booking link. */
final class Unmatched {

    private final Matcher.Result matched;
    private final Set<CentreId> withHidden;

    /** @param withHidden centres of which operators hid a listing */
    Unmatched(Matcher.Result matched, Set<CentreId> withHidden) {
        this.matched = matched;
        this.withHidden = Set.copyOf(withHidden);
    }

    /** A stable code by centre, in the registry's order. */
    Map<CentreId, String> among(Map<Cluster, Centre> shown) {
        Map<CentreId, String> reasons = new LinkedHashMap<>();
        shown.forEach((cluster, centre) ->
                row(cluster).flatMap(row -> reason(row, centre)).ifPresent(reason -> reasons.put(centre.id(), reason)));
        return reasons;
    }

    private static Optional<SourceRecord> row(Cluster cluster) {
        return cluster.records().stream().filter(SourceRecord::isOfRegistry).findFirst();
    }

    /** Empty when it has a match or only a telephone number. */
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

    /** Whether it has only a telephone number. */
    boolean isCallOnly(Centre centre) {
        return centre.listings().isEmpty()
                && centre.unreadLink().isEmpty()
                && !centre.place().phones().isEmpty()
                && !withHidden.contains(centre.id());
    }
}
