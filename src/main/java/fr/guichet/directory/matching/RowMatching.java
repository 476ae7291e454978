package fr.guichet.directory.matching;

import fr.guichet.model.campaign.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Matches registry rows for one place: the same link at the same address, or, without links, the same name at the same address. */
final class RowMatching {

    private final List<SourceRecord> rows;
    private final Clusters clusters;
    private final List<Ambiguity> ambiguities;

    RowMatching(List<SourceRecord> rows, Clusters clusters, List<Ambiguity> ambiguities) {
        this.rows = rows;
        this.clusters = clusters;
        this.ambiguities = ambiguities;
    }

    void match() {
        Map<String, List<SourceRecord>> alike = new LinkedHashMap<>();
        rows.forEach(
                row -> alike.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row));
        alike.values().forEach(this::pairs);
    }

    private static String key(SourceRecord row) {
        return row.ref()
                .map(ref -> "link " + ref.platform() + " " + ref.key())
                .orElseGet(() -> "name" + FoldedText.of(row.place().name()).value() + row.departement());
    }

    private void pairs(List<SourceRecord> alike) {
        for (int i = 0; i < alike.size(); i++) {
            for (int j = i + 1; j < alike.size(); j++) {
                if (Similarity.sameAddress(alike.get(i).place(), alike.get(j).place())) {
                    pair(alike.get(i), alike.get(j));
                }
            }
        }
    }

    /** A place with hours for professionals and hours for all has two rows on purpose. */
    private void pair(SourceRecord one, SourceRecord other) {
        boolean sameAudience =
                one.place().audience().group() == other.place().audience().group();
        if (sameAudience) {
            MatchRule rule = one.ref().isPresent() ? MatchRule.LINK_AND_ADDRESS : MatchRule.ADDRESS;
            clusters.join(one.id(), other.id(), rule, 1);
        } else if (!clusters.areOne(one, other)) {
            ambiguities.add(new Ambiguity(other.id(), List.of(one.id()), "other-audience"));
        }
    }
}
