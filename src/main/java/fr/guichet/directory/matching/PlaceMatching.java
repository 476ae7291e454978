package fr.guichet.directory.matching;

import fr.guichet.model.FoldedText;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.CentreRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Catalogue entries and whatever else stands at the same place: a row without a link, or with one that leads nowhere, or the same place on another platform. Two fit when they have
 * the same address or are near one another, are of a kind, and have names that fit; they are put together when each is the only one that fits the other.
 */
final class PlaceMatching {

    private static final double NAMES_FIT = 0.5;

    /** At the same address a name may say less. */
    private static final double NAMES_FIT_AT_ADDRESS = 0.3;

    private final List<Sighting> entries;
    private final Clusters clusters;
    private final List<Ambiguity> ambiguities;
    private final Nearby nearby;

    PlaceMatching(List<Sighting> rows, List<Sighting> entries, Clusters clusters, List<Ambiguity> ambiguities) {
        this.entries = entries;
        this.clusters = clusters;
        this.ambiguities = ambiguities;
        List<Sighting> all = new ArrayList<>(rows);
        all.addAll(entries);
        this.nearby = new Nearby(all);
    }

    void match() {
        entries.forEach(this::match);
    }

    private void match(Sighting entry) {
        List<Sighting> fitting = onePerCluster(nearby.around(entry).stream()
                .filter(other -> !clusters.areOne(entry, other) && fits(entry, other))
                .toList());
        if (fitting.isEmpty()) {
            return;
        }
        if (fitting.size() == 1 && isOnlyOne(entry, fitting.getFirst())) {
            Sighting other = fitting.getFirst();
            boolean sameAddress = Likeness.sameAddress(entry.place(), other.place());
            clusters.join(
                    other.id(),
                    entry.id(),
                    sameAddress ? MatchRule.ADDRESS : MatchRule.DISTANCE_AND_NAME,
                    Likeness.ofNames(entry.place(), other.place()));
        } else {
            ambiguities.add(
                    new Ambiguity(entry.id(), fitting.stream().map(Sighting::id).toList(), "several-places-fit"));
        }
    }

    /** Whether no other entry of the same platform fits that place too. */
    private boolean isOnlyOne(Sighting entry, Sighting place) {
        Optional<PlatformId> platform = entry.ref().map(CentreRef::platform);
        return nearby.around(place).stream()
                .filter(rival -> !rival.isOfRegistry() && !clusters.areOne(rival, entry))
                .filter(rival -> rival.ref().map(CentreRef::platform).equals(platform))
                .noneMatch(rival -> !clusters.areOne(rival, place) && fits(rival, place));
    }

    private boolean fits(Sighting entry, Sighting other) {
        return Likeness.mayBeOneKind(entry.place(), other.place())
                && isAlike(entry, other)
                && haveOneAudience(entry, other)
                && mayJoin(entry, other);
    }

    /** The registry tells hours for professionals and hours for all in two rows on purpose. */
    private boolean haveOneAudience(Sighting entry, Sighting other) {
        return Stream.of(entry, other)
                        .flatMap(sighting -> clusters.sightingsWith(sighting).stream())
                        .filter(Sighting::isOfRegistry)
                        .map(row -> row.place().audience().group())
                        .distinct()
                        .count()
                <= 1;
    }

    private static boolean isAlike(Sighting entry, Sighting other) {
        double names = Likeness.ofNames(entry.place(), other.place());
        return Likeness.sameAddress(entry.place(), other.place())
                ? names >= NAMES_FIT_AT_ADDRESS
                : names >= NAMES_FIT && Likeness.isNear(entry.place(), other.place());
    }

    /** One platform lists a place twice only by mistake: then the address is the same and so is the name. */
    private boolean mayJoin(Sighting entry, Sighting other) {
        Set<PlatformId> shared = new LinkedHashSet<>(clusters.cataloguedOn(entry));
        shared.retainAll(clusters.cataloguedOn(other));
        return shared.isEmpty()
                || (Likeness.sameAddress(entry.place(), other.place())
                        && FoldedText.of(entry.place().name())
                                .equals(FoldedText.of(other.place().name())));
    }

    private List<Sighting> onePerCluster(List<Sighting> sightings) {
        List<Sighting> one = new ArrayList<>();
        for (Sighting sighting : sightings) {
            if (one.stream().noneMatch(known -> clusters.areOne(known, sighting))) {
                one.add(sighting);
            }
        }
        return one;
    }
}
