package fr.guichet.gazetteer;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A commune, or an arrondissement of Paris, Lyon or Marseille.
 *
 * @param code INSEE code
 * @param departement the one it lies in
 * @param name official name, in French
 * @param city of an arrondissement, the commune it is a part of; empty for a commune
 * @param postcodes in ascending order; possibly none
 * @param population inhabitants; empty when unknown
 * @param position its centre, see the package's description for its precision
 * @param former communes that became a part of it, and its own former codes
 */
public record CommuneEntry(
        InseeCode code,
        Departement departement,
        String name,
        Optional<InseeCode> city,
        List<Postcode> postcodes,
        OptionalInt population,
        Optional<Position> position,
        List<Former> former)
        implements NamedPlace {

    private static final String ARRONDISSEMENT = " arrondissement";

    /**
     * A delegated, associated or former commune.
     *
     * @param code the INSEE code it had or has
     * @param name empty when only the code is known
     */
    public record Former(InseeCode code, Optional<String> name) {}

    public CommuneEntry {
        postcodes = List.copyOf(postcodes);
        former = List.copyOf(former);
    }

    /** Whether it is an arrondissement of Paris, Lyon or Marseille. */
    public boolean isArrondissement() {
        return city.isPresent();
    }

    @Override
    public String label() {
        return name.replace(ARRONDISSEMENT, "") + " (" + departement + ")";
    }

    /** Whether its position is its own centre. */
    boolean hasExactPosition() {
        return position.filter(at -> at.precision() == PositionPrecision.EXACT).isPresent();
    }

    /** Updated by another entry of the same code; what that lacks stays. */
    CommuneEntry improvedBy(CommuneEntry other) {
        return new CommuneEntry(
                code,
                departement,
                isArrondissement() ? name : other.name,
                city,
                other.postcodes.isEmpty() ? postcodes : other.postcodes,
                other.population.isPresent() ? other.population : population,
                other.position.isPresent() ? other.position : position,
                former);
    }

    CommuneEntry withPosition(Position better) {
        return new CommuneEntry(code, departement, name, city, postcodes, population, Optional.of(better), former);
    }
}
