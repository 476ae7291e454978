package fr.guichet.directory.matching;

import fr.guichet.model.PlatformId;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.spi.CentreRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Matches catalogue entries to other records of the same place: a row without a usable link, or an entry of another platform. Two fit when they have the same address or are near one
 * another, are of one kind, and have similar names; they are joined when each is the only one that fits the other.
 */
final class PlaceMatching {

    private static final double NAMES_FIT = 0.5;

    /** The limit at the same address. */
    private static final double NAMES_FIT_AT_ADDRESS = 0.3;

    private final List<SourceRecord> entries;
    private final Clusters clusters;
    private final List<Ambiguity> ambiguities;
    private final Nearby nearby;

    PlaceMatching(List<SourceRecord> rows, List<SourceRecord> entries, Clusters clusters, List<Ambiguity> ambiguities) {
        this.entries = entries;
        this.clusters = clusters;
        this.ambiguities = ambiguities;
        List<SourceRecord> all = new ArrayList<>(rows);
        all.addAll(entries);
        this.nearby = new Nearby(all);
    }

    void match() {
        entries.forEach(this::match);
    }

    private void match(SourceRecord entry) {
        List<SourceRecord> fitting = onePerCluster(nearby.around(entry).stream()
                .filter(other -> !clusters.areOne(entry, other) && fits(entry, other))
                .toList());
        if (fitting.isEmpty()) {
            return;
        }
        if (fitting.size() == 1 && isOnlyOne(entry, fitting.getFirst())) {
            SourceRecord other = fitting.getFirst();
            boolean sameAddress = Similarity.sameAddress(entry.place(), other.place());
            clusters.join(
                    other.id(),
                    entry.id(),
                    sameAddress ? MatchRule.ADDRESS : MatchRule.DISTANCE_AND_NAME,
                    Similarity.ofNames(entry.place(), other.place()));
        } else {
            ambiguities.add(new Ambiguity(
                    entry.id(), fitting.stream().map(SourceRecord::id).toList(), "several-places-fit"));
        }
    }

    /** Whether no other entry of the same platform fits that place too. */
    private boolean isOnlyOne(SourceRecord entry, SourceRecord place) {
        Optional<PlatformId> platform = entry.ref().map(CentreRef::platform);
        return nearby.around(place).stream()
                .filter(rival -> !rival.isOfRegistry() && !clusters.areOne(rival, entry))
                .filter(rival -> rival.ref().map(CentreRef::platform).equals(platform))
                .noneMatch(rival -> !clusters.areOne(rival, place) && fits(rival, place));
    }

    private boolean fits(SourceRecord entry, SourceRecord other) {
        return Similarity.mayBeOneKind(entry.place(), other.place())
                && isAlike(entry, other)
                && haveOneAudience(entry, other)
                && mayJoin(entry, other);
    }

    /** The registry has two rows on purpose for hours for professionals and hours for all. */
    private boolean haveOneAudience(SourceRecord entry, SourceRecord other) {
        return Stream.of(entry, other)
                        .flatMap(record -> clusters.recordsWith(record).stream())
                        .filter(SourceRecord::isOfRegistry)
                        .map(row -> row.place().audience().group())
                        .distinct()
                        .count()
                <= 1;
    }

    private static boolean isAlike(SourceRecord entry, SourceRecord other) {
        double names = Similarity.ofNames(entry.place(), other.place());
        return Similarity.sameAddress(entry.place(), other.place())
                ? names >= NAMES_FIT_AT_ADDRESS
                : names >= NAMES_FIT && Similarity.isNear(entry.place(), other.place());
    }

    /** One platform lists a place twice only by mistake: then address and name are the same. */
    private boolean mayJoin(SourceRecord entry, SourceRecord other) {
        Set<PlatformId> shared = new LinkedHashSet<>(clusters.cataloguedOn(entry));
        shared.retainAll(clusters.cataloguedOn(other));
        return shared.isEmpty()
                || (Similarity.sameAddress(entry.place(), other.place())
                        && FoldedText.of(entry.place().name())
                                .equals(FoldedText.of(other.place().name())));
    }

    private List<SourceRecord> onePerCluster(List<SourceRecord> records) {
        List<SourceRecord> one = new ArrayList<>();
        for (SourceRecord record : records) {
            if (one.stream().noneMatch(known -> clusters.areOne(known, record))) {
                one.add(record);
            }
        }
        return one;
    }
}
