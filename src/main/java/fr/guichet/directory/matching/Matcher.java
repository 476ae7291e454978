package fr.guichet.directory.matching;

import fr.guichet.model.ExternalId;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Clusters source records, by the strongest evidence first. One use, one thread. */
public final class Matcher {

    private final List<SourceRecord> rows;
    private final List<SourceRecord> entries;
    private final MatchOverrides overrides;
    private final Clusters clusters;
    private final List<Ambiguity> ambiguities = new ArrayList<>();
    private final Map<ExternalId, String> unmatched = new HashMap<>();

    /**
     * @param rows the registry's source records, each id once
     * @param entries the catalogues' source records, each id once
     */
    private Matcher(List<SourceRecord> rows, List<SourceRecord> entries, MatchOverrides overrides) {
        this.rows = rows;
        this.entries = entries;
        this.overrides = overrides;
        this.clusters = new Clusters(overrides);
        rows.forEach(clusters::add);
        entries.forEach(clusters::add);
    }

    /**
     * Matches all source records.
     *
     * @param rows the registry's source records
     * @param entries the catalogues' source records; of two with one id the first counts
     * @param catalogues the platforms whose catalogue was read
     * @param addresses ids of addresses
     * @param overrides the decisions of operators
     */
    public static Result match(
            List<SourceRecord> rows,
            List<SourceRecord> entries,
            Set<PlatformId> catalogues,
            AddressIds addresses,
            MatchOverrides overrides) {
        return new Matcher(once(rows), once(entries), overrides).matched(catalogues, addresses);
    }

    private static List<SourceRecord> once(List<SourceRecord> records) {
        Map<ExternalId, SourceRecord> byId = new LinkedHashMap<>();
        records.forEach(record -> byId.putIfAbsent(record.id(), record));
        return List.copyOf(byId.values());
    }

    private Result matched(Set<PlatformId> catalogues, AddressIds addresses) {
        overrides.confirmed().stream()
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
        return new Result(clusters.list(), unresolved(), unmatched);
    }

    /** Ambiguities that no later evidence resolved. */
    private List<Ambiguity> unresolved() {
        return ambiguities.stream()
                .filter(ambiguity -> ambiguity.candidates().stream()
                        .noneMatch(candidate -> clusters.areOne(ambiguity.source(), candidate)))
                .toList();
    }

    /**
     * The result of matching.
     *
     * @param clusters every source record is in exactly one
     * @param ambiguities what operators must decide
     * @param unmatched why a registry row with a link of a platform whose catalogue was read has no entry there, as a stable code:
     *     {@code not-in-catalogue}, {@code stale-link}, {@code link-of-several-places}, {@code link-of-another-place}, {@code ambiguous}
     */
    public record Result(List<Cluster> clusters, List<Ambiguity> ambiguities, Map<ExternalId, String> unmatched) {
        public Result {
            clusters = List.copyOf(clusters);
            ambiguities = List.copyOf(ambiguities);
            unmatched = Map.copyOf(unmatched);
        }
    }

    /** Ids of addresses in the national address base: two spellings of one house have one id. */
    public interface AddressIds {

        /** No address base. */
        AddressIds NONE = address -> Optional.empty();

        /** Empty when the address is no house or not yet known. */
        Optional<String> find(Address address);
    }
}
