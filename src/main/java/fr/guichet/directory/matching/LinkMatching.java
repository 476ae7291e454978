package fr.guichet.directory.matching;

import fr.guichet.directory.matching.Matcher.AddressIds;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.CentreRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Matches registry rows and catalogue entries of one platform by their links. Keys are compared whole: {@code centre-covid} is not {@code centre-covid-nancy}. */
final class LinkMatching {

    private final List<SourceRecord> rows;
    private final AddressIds addresses;
    private final Clusters clusters;
    private final Map<Key, Set<SourceRecord>> entriesNamed = new HashMap<>();
    private final Map<Key, SourceRecord> entriesByOwnKey = new HashMap<>();
    private final Map<Key, Integer> uses = new HashMap<>();
    private final List<Ambiguity> ambiguities = new ArrayList<>();
    private final Map<SourceRecord, String> unmatched = new LinkedHashMap<>();

    private record Key(PlatformId platform, String value) {}

    /** By which evidence one of several candidates was chosen. */
    private enum Chosen {
        FROM_LINK(MatchRule.LINK_AND_ADDRESS, MatchRule.LINK_AND_ADDRESS_ID, MatchRule.LINK_AND_DISTANCE),
        FROM_STALE_LINK(
                MatchRule.STALE_LINK_AND_ADDRESS,
                MatchRule.STALE_LINK_AND_ADDRESS_ID,
                MatchRule.STALE_LINK_AND_DISTANCE);

        private final MatchRule byAddress;
        private final MatchRule byAddressId;
        private final MatchRule byDistance;

        Chosen(MatchRule byAddress, MatchRule byAddressId, MatchRule byDistance) {
            this.byAddress = byAddress;
            this.byAddressId = byAddressId;
            this.byDistance = byDistance;
        }
    }

    LinkMatching(List<SourceRecord> rows, List<SourceRecord> entries, AddressIds addresses, Clusters clusters) {
        this.rows = rows;
        this.addresses = addresses;
        this.clusters = clusters;
        for (SourceRecord entry : entries) {
            entry.ref().ifPresent(ref -> {
                entriesByOwnKey.putIfAbsent(key(ref), entry);
                named(key(ref)).add(entry);
                ref.widerKeys()
                        .forEach(wider -> named(new Key(ref.platform(), wider)).add(entry));
            });
        }
        rows.forEach(row -> row.ref().ifPresent(ref -> uses.merge(key(ref), 1, Integer::sum)));
    }

    private Set<SourceRecord> named(Key key) {
        return entriesNamed.computeIfAbsent(key, k -> new LinkedHashSet<>());
    }

    private static Key key(CentreRef ref) {
        return new Key(ref.platform(), ref.key());
    }

    void match(Set<PlatformId> catalogues) {
        for (SourceRecord row : rows) {
            row.ref().filter(ref -> catalogues.contains(ref.platform())).ifPresent(ref -> match(row, ref));
        }
    }

    private void match(SourceRecord row, CentreRef ref) {
        SourceRecord exact = entriesByOwnKey.get(key(ref));
        Set<SourceRecord> page = entriesNamed.getOrDefault(key(ref), Set.of());
        boolean alone = uses.getOrDefault(key(ref), 0) == 1;
        if (exact != null) {
            matchPlace(row, exact, alone);
        } else if (page.size() == 1 && alone) {
            join(row, page.iterator().next(), MatchRule.LINK, 1);
        } else if (!page.isEmpty()) {
            among(row, page, Chosen.FROM_LINK, "link-of-several-places");
        } else {
            matchPage(row, ref);
        }
    }

    /** A link that names one place: matches its only row at once, one of several rows only at the same place. */
    private void matchPlace(SourceRecord row, SourceRecord place, boolean alone) {
        if (alone) {
            join(row, place, MatchRule.LINK, 1);
        } else {
            among(row, Set.of(place), Chosen.FROM_LINK, "link-of-another-place");
        }
    }

    /** The place named by the link is in no catalogue; another place of the page may match. */
    private void matchPage(SourceRecord row, CentreRef ref) {
        Set<SourceRecord> page = new LinkedHashSet<>();
        ref.widerKeys()
                .forEach(wider -> page.addAll(entriesNamed.getOrDefault(new Key(ref.platform(), wider), Set.of())));
        if (page.isEmpty()) {
            unmatched.put(row, "not-in-catalogue");
        } else {
            among(row, page, Chosen.FROM_STALE_LINK, "stale-link");
        }
    }

    private void among(SourceRecord row, Set<SourceRecord> candidates, Chosen chosen, String otherwise) {
        List<SourceRecord> there = candidates.stream()
                .filter(entry -> Similarity.sameAddress(row.place(), entry.place()))
                .toList();
        if (there.size() == 1) {
            join(row, there.getFirst(), chosen.byAddress, 1);
            return;
        }
        List<SourceRecord> known = there.isEmpty() ? atKnownAddress(row, candidates) : List.of();
        if (known.size() == 1) {
            join(row, known.getFirst(), chosen.byAddressId, 1);
            return;
        }
        List<SourceRecord> near = (there.isEmpty() ? candidates.stream() : there.stream())
                .filter(entry -> Similarity.isNear(row.place(), entry.place()))
                .toList();
        if (near.size() == 1) {
            join(row, near.getFirst(), chosen.byDistance, nearness(row, near.getFirst()));
        } else if (near.isEmpty() && there.isEmpty()) {
            unmatched.put(row, otherwise);
        } else {
            unmatched.put(row, "ambiguous");
            ambiguities.add(new Ambiguity(
                    row.id(),
                    (near.isEmpty() ? there : near)
                            .stream().map(SourceRecord::id).toList(),
                    "several-places-fit"));
        }
    }

    /** Candidates with the same id in the address base as the row. */
    private List<SourceRecord> atKnownAddress(SourceRecord row, Set<SourceRecord> candidates) {
        Optional<String> id = addresses.find(row.place().address());
        return candidates.stream()
                .filter(entry -> addresses.find(entry.place().address()).equals(id) && id.isPresent())
                .toList();
    }

    private static double nearness(SourceRecord row, SourceRecord entry) {
        double distance = Similarity.distance(row.place(), entry.place()).orElse(Similarity.SAME_PLACE_KM);
        return 1 - distance / Similarity.SAME_PLACE_KM / 2;
    }

    private void join(SourceRecord row, SourceRecord entry, MatchRule rule, double score) {
        clusters.join(row.id(), entry.id(), rule, score);
    }

    List<Ambiguity> ambiguities() {
        return ambiguities;
    }

    /** Why rows with a link of a platform whose catalogue was read have no entry there. */
    Map<SourceRecord, String> unmatched() {
        return unmatched;
    }
}
