package fr.guichet.gazetteer;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A département.
 *
 * @param departement its code
 * @param name official name, in French
 * @param region name of its region
 * @param chefLieu name of the town its prefecture is in
 * @param prefecture position of its chef-lieu, of precision {@code departement}
 * @param population inhabitants of its communes; empty when unknown
 */
public record DepartementEntry(
        Departement departement,
        String name,
        String region,
        String chefLieu,
        Position prefecture,
        OptionalInt population)
        implements NamedPlace {

    DepartementEntry withPopulation(@Nullable Integer people) {
        return new DepartementEntry(
                departement,
                name,
                region,
                chefLieu,
                prefecture,
                people == null ? OptionalInt.empty() : OptionalInt.of(people));
    }

    /** States the kind, because some share the name of a commune. */
    @Override
    public String label() {
        return switch (departement.code()) {
            case "975", "977", "978", "984", "986", "987", "988" -> name + " (collectivité " + departement + ")";
            case "98" -> name + " (" + departement + ")";
            default -> name + " (département " + departement + ")";
        };
    }

    @Override
    public Optional<Position> position() {
        return Optional.of(prefecture);
    }
}
