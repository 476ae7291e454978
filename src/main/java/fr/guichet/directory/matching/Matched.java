package fr.guichet.directory.matching;

import fr.guichet.model.ExternalId;
import java.util.List;
import java.util.Map;

/**
 * Which sightings are one place.
 *
 * @param clusters every sighting is in exactly one
 * @param ambiguities what is left to operators
 * @param unmatched why a registry row with a link of a platform whose catalogue was read has no entry there, as a stable code:
 *     {@code not-in-catalogue}, {@code stale-link}, {@code link-of-several-places}, {@code link-of-another-place}, {@code ambiguous}
 */
public record Matched(List<Cluster> clusters, List<Ambiguity> ambiguities, Map<ExternalId, String> unmatched) {
    public Matched {
        clusters = List.copyOf(clusters);
        ambiguities = List.copyOf(ambiguities);
        unmatched = Map.copyOf(unmatched);
    }
}
