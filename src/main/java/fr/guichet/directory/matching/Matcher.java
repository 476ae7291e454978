package fr.guichet.directory.matching;

import fr.guichet.model.ExternalId;
import fr.guichet.model.PlatformId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts sightings together, by the strongest evidence first. One use, one thread. */
public final class Matcher {

    private final List<SourceRecord> rows;
    private final List<SourceRecord> entries;
    private final MatchOverrides judgements;
    private final Clusters clusters;
    private final List<Ambiguity> ambiguities = new ArrayList<>();
    private final Map<ExternalId, String> unmatched = new HashMap<>();

    /**
     * @param rows what the registry says, each id once
     * @param entries what the platforms' catalogues say, each id once
     */
    private Matcher(List<SourceRecord> rows, List<SourceRecord> entries, MatchOverrides judgements) {
        this.rows = rows;
        this.entries = entries;
        this.judgements = judgements;
        this.clusters = new Clusters(judgements);
        rows.forEach(clusters::add);
        entries.forEach(clusters::add);
    }

    /**
     * Matches them all.
     *
     * @param rows what the registry says
     * @param entries what the platforms' catalogues say; of two with one id the first counts
     * @param catalogues the platforms whose catalogue was read
     * @param addresses by which ids addresses are known
     * @param judgements what operators said
     */
    public static Matched match(
            List<SourceRecord> rows,
            List<SourceRecord> entries,
            Set<PlatformId> catalogues,
            AddressIds addresses,
            MatchOverrides judgements) {
        return new Matcher(once(rows), once(entries), judgements).matched(catalogues, addresses);
    }

    private static List<SourceRecord> once(List<SourceRecord> sightings) {
        Map<ExternalId, SourceRecord> byId = new LinkedHashMap<>();
        sightings.forEach(sighting -> byId.putIfAbsent(sighting.id(), sighting));
        return List.copyOf(byId.values());
    }

    private Matched matched(Set<PlatformId> catalogues, AddressIds addresses) {
        judgements.confirmed().stream()
                .filter(pair -> clusters.holds(pair.one()) && clusters.holds(pair.other()))
                .forEach(pair -> clusters.join(pair.one(), pair.other(), MatchRule.OPERATOR, 1));
        LinkMatching byLink = new LinkMatching(rows, entries, addresses, clusters);
        byLink.match(catalogues);
        new RowMatching(rows, clusters, ambiguities).match();
        new PlaceMatching(rows, entries, clusters, ambiguities).match();
        ambiguities.addAll(byLink.ambiguities());
        byLink.unmatched().forEach((row, reason) -> {
            if (clusters.cataloguedOn(row).isEmpty()) {
                unmatched.put(row.id(), reason);
            }
        });
        return new Matched(clusters.list(), unresolved(), unmatched);
    }

    /** What was put together later, by other evidence, is no question any more. */
    private List<Ambiguity> unresolved() {
        return ambiguities.stream()
                .filter(ambiguity -> ambiguity.candidates().stream()
                        .noneMatch(candidate -> clusters.areOne(ambiguity.sighting(), candidate)))
                .toList();
    }
}
