package fr.guichet.gazetteer;

import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of a gazetteer, numbered: communes and arrondissements in the order of their codes, then départements. Immutable. */
final class Places {

    private static final Comparator<CommuneEntry> BY_CODE =
            Comparator.comparing(commune -> commune.code().value());

    private final List<CommuneEntry> communes;
    private final List<DepartementEntry> departements;
    private final List<NamedPlace> all;

    /** Former communes, and the number of the one they are a part of. */
    private final Map<String, Integer> former;

    private Places(List<CommuneEntry> communes, List<DepartementEntry> departements) {
        this.communes = communes;
        this.departements = departements;
        this.all = Stream.<NamedPlace>concat(communes.stream(), departements.stream())
                .toList();
        this.former = new HashMap<>();
        for (int number = 0; number < communes.size(); number++) {
            for (CommuneEntry.Former part : communes.get(number).former()) {
                former.putIfAbsent(part.code().value(), number);
            }
        }
    }

    /** Places communes without a position at their prefecture, and sums the inhabitants of départements. */
    static Places of(Collection<CommuneEntry> communes, List<DepartementEntry> departements) {
        Map<String, Position> prefectures = new HashMap<>();
        departements.forEach(entry -> prefectures.put(entry.departement().code(), entry.prefecture()));
        Map<String, Integer> people = new HashMap<>();
        List<CommuneEntry> placed = new ArrayList<>(communes.size());
        for (CommuneEntry commune : communes) {
            String departement = commune.departement().code();
            placed.add(commune.position().isPresent() ? commune : placed(commune, prefectures.get(departement)));
            if (commune.population().isPresent() && !commune.isArrondissement()) {
                people.merge(departement, commune.population().getAsInt(), Integer::sum);
            }
        }
        placed.sort(BY_CODE);
        return new Places(
                List.copyOf(placed),
                departements.stream()
                        .map(entry -> entry.withPopulation(
                                people.get(entry.departement().code())))
                        .toList());
    }

    private static CommuneEntry placed(CommuneEntry commune, @Nullable Position prefecture) {
        return prefecture == null ? commune : commune.withPosition(prefecture);
    }

    /** The same places in the same order, with better positions. */
    Places refinedBy(Map<InseeCode, ? extends Collection<Position>> centres) {
        return new Places(
                communes.stream()
                        .map(commune -> refined(commune, centres.get(commune.code())))
                        .toList(),
                departements);
    }

    private static CommuneEntry refined(CommuneEntry commune, @Nullable Collection<Position> centres) {
        return commune.hasExactPosition() || centres == null || centres.isEmpty()
                ? commune
                : commune.withPosition(new Position(
                        median(centres.stream().map(Position::latitude).toList()),
                        median(centres.stream().map(Position::longitude).toList()),
                        PositionPrecision.APPROXIMATE));
    }

    /** The median, robust against an outlier. */
    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Updates communes by those of the same codes; what they lack stays. */
    Places with(Collection<CommuneEntry> better) {
        Map<InseeCode, CommuneEntry> merged = new TreeMap<>(Comparator.comparing(InseeCode::value));
        communes.forEach(commune -> merged.put(commune.code(), commune));
        better.forEach(commune -> merged.merge(commune.code(), commune, CommuneEntry::improvedBy));
        return of(merged.values(), departements);
    }

    Optional<CommuneEntry> find(InseeCode code) {
        int low = 0;
        int high = communes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (communes.get(middle).code().value().compareTo(code.value()) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < communes.size() && communes.get(low).code().equals(code)
                ? Optional.of(communes.get(low))
                : Optional.ofNullable(former.get(code.value())).map(communes::get);
    }

    List<CommuneEntry> communes() {
        return communes;
    }

    List<DepartementEntry> departements() {
        return departements;
    }

    /** All, by number. */
    List<NamedPlace> all() {
        return all;
    }

    /** The weight of each among places of equal names, by number: a département weighs as much as its chef-lieu. */
    int[] weights() {
        Map<String, String> chefsLieux = new HashMap<>();
        departements.forEach(entry -> chefsLieux.put(entry.departement().code(), entry.chefLieu()));
        Map<String, Integer> people = new HashMap<>();
        int[] weights = new int[all.size()];
        for (int number = 0; number < weights.length; number++) {
            String departement = all.get(number).departement().code();
            switch (all.get(number)) {
                case CommuneEntry commune -> {
                    weights[number] = commune.population().orElse(0);
                    if (commune.name().equals(chefsLieux.get(departement))) {
                        people.put(departement, weights[number]);
                    }
                }
                case DepartementEntry _ -> weights[number] = people.getOrDefault(departement, 0);
            }
        }
        return weights;
    }
}
