package fr.guichet.directory;

import fr.guichet.collect.schedule.Target.Attribution;
import fr.guichet.directory.matching.Similarity;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.spi.PlaceAvailability;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Attributes the places behind a link to centres. The place that the link itself names serves every centre of the link, and the only place of a link its only centre; otherwise the same
 * address decides, then nearness. Ambiguous places are not attributed.
 */
final class PlaceAttribution implements Attribution {

    private final Collection<Centre> centres;
    private final Predicate<PlaceAvailability> namedByLink;

    /**
     * @param centres all centres with the link
     * @param namedByLink whether the link itself names that place, rather than the whole profile
     */
    PlaceAttribution(Collection<Centre> centres, Predicate<PlaceAvailability> namedByLink) {
        this.centres = List.copyOf(centres);
        this.namedByLink = namedByLink;
    }

    @Override
    public Map<CentreId, PlaceAvailability> attribute(List<PlaceAvailability> places) {
        Map<CentreId, PlaceAvailability> attributed = new HashMap<>();
        for (Centre centre : centres) {
            find(centre, places).ifPresent(place -> attributed.put(centre.id(), place));
        }
        return attributed;
    }

    private Optional<PlaceAvailability> find(Centre centre, List<PlaceAvailability> places) {
        if (places.size() == 1 && (centres.size() == 1 || namedByLink.test(places.getFirst()))) {
            return Optional.of(places.getFirst());
        }
        return only(places.stream()
                        .filter(place -> place.place()
                                .filter(site -> Similarity.sameAddress(site, centre.place()))
                                .isPresent())
                        .toList())
                .or(() -> only(places.stream()
                        .filter(place -> place.place()
                                .filter(site -> Similarity.isNear(site, centre.place()))
                                .isPresent())
                        .toList()));
    }

    private static Optional<PlaceAvailability> only(List<PlaceAvailability> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
