package fr.guichet.collect.schedule;

import fr.guichet.model.CentreId;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlaceAvailability;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is fetched at once for all listings that share a link.
 *
 * @param ref the link and the ids to fetch by
 * @param zone of the centres
 * @param centres the centres with a listing under this link, at least one
 * @param attribution maps the places of the answer to the centres
 */
public record Target(CentreRef ref, ZoneId zone, Set<CentreId> centres, Attribution attribution) {
    /** Maps the places of an answer to centres. */
    public interface Attribution {

        /** A centre that cannot be identified among the places is absent. */
        Map<CentreId, PlaceAvailability> attribute(List<PlaceAvailability> places);
    }

    public Target {
        centres = Set.copyOf(centres);
    }

    /** The reference to fetch by at that time. A catalogue hint that is no longer fresh is left out, so that the adapter sends a request instead of repeating it. */
    public CentreRef refAt(Instant now, FreshnessPolicy policy) {
        return ref.withCatalogueHint(
                ref.catalogueHint().filter(hint -> policy.judge(hint.fetchedAt(), now) == Freshness.FRESH));
    }

    /** The listing of each centre. */
    public Set<ListingId> listings() {
        return centres.stream()
                .map(centre -> new ListingId(centre, ref.platform(), ref.key()))
                .collect(Collectors.toSet());
    }
}
