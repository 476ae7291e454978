package fr.guichet.gazetteer;

import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Postcode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds communes by what they share: a postcode, a city. Immutable. */
final class CommuneIndex {

    /** An arrondissement before the city it is a part of, then the one with the most people. */
    private static final Comparator<CommuneEntry> LARGEST = Comparator.comparing(CommuneEntry::isArrondissement)
            .thenComparingInt(commune -> commune.population().orElse(0));

    private final Map<Postcode, CommuneEntry> largest = new HashMap<>();
    private final Map<InseeCode, List<CommuneEntry>> arrondissements = new HashMap<>();

    CommuneIndex(List<CommuneEntry> communes) {
        for (CommuneEntry commune : communes) {
            commune.postcodes()
                    .forEach(postcode -> largest.merge(
                            postcode, commune, (one, other) -> LARGEST.compare(one, other) >= 0 ? one : other));
            commune.city().ifPresent(city -> arrondissements
                    .computeIfAbsent(city, c -> new ArrayList<>())
                    .add(commune));
        }
    }

    Optional<CommuneEntry> largest(Postcode postcode) {
        return Optional.ofNullable(largest.get(postcode));
    }

    List<CommuneEntry> arrondissements(InseeCode city) {
        return arrondissements.getOrDefault(city, List.of());
    }
}
