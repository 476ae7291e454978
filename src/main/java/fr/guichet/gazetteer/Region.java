package fr.guichet.gazetteer;

import fr.guichet.model.geo.Departement;
import java.util.Set;

/**
 * A region.
 *
 * @param code official, two digits, such as {@code 44}
 * @param name official, in French
 * @param departements those it is made of, at least one
 */
public record Region(String code, String name, Set<Departement> departements) {

    public Region {
        departements = Set.copyOf(departements);
    }
}
