package fr.guichet.sandbox.registry;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Postcode;
import java.util.Optional;

/**
 * Where a site stands, as typed.
 *
 * @param banId id in the national address base, may be empty
 * @param number house number, may be empty
 */
public record SiteAddress(String banId, String number, String street, String postcode, String insee, String town) {

    /** House number and street. */
    public String line() {
        return (number + " " + street).strip();
    }

    /** Street, postcode and town on one line. */
    public String full() {
        String town = (postcode + " " + this.town).strip();
        return line().isEmpty() ? town : line() + ", " + town;
    }

    /** The same street, and never the same number. */
    SiteAddress across() {
        return new SiteAddress("", (number + " ter").strip(), street, postcode, insee, town);
    }

    /** From the INSEE code, else from the postcode. */
    public Optional<Departement> departement() {
        return InseeCode.find(insee).flatMap(InseeCode::departement).or(() -> Postcode.find(postcode)
                .flatMap(Postcode::departement));
    }
}
