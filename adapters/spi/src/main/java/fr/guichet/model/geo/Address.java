package fr.guichet.model.geo;

import java.util.Optional;

/**
 * Where a place is, as far as it is known.
 *
 * @param street number and street, or the name of a quarter; empty when unknown
 * @param postcode empty when unknown
 * @param commune name of the town as given; empty when unknown
 * @param insee code of the commune; empty when unknown
 */
public record Address(
        Optional<String> street, Optional<Postcode> postcode, Optional<String> commune, Optional<InseeCode> insee) {

    /** An address of which nothing is known. */
    public static final Address UNKNOWN =
            new Address(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The département: from the commune's code, which is exact, else from the postcode; empty when neither is known. */
    public Optional<Departement> departement() {
        return insee.flatMap(InseeCode::departement).or(() -> postcode.flatMap(Postcode::departement));
    }
}
