package fr.guichet.api.parameters;

import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.Region;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Postcode;
import java.util.HashSet;
import java.util.Set;

/** Finds places that exclude each other: an empty result would be true and of no use. */
final class ParameterConflicts {

    private final Parameters parameters;
    private final Gazetteer gazetteer;

    ParameterConflicts(Parameters parameters, Gazetteer gazetteer) {
        this.parameters = parameters;
        this.gazetteer = gazetteer;
    }

    /** A commune, and postcodes elsewhere. */
    void check(CommuneEntry commune, Set<Postcode> postcodes) {
        if (!postcodes.isEmpty() && postcodes.stream().noneMatch(code -> mayBeIn(commune, code))) {
            wrong("postcode", "a postcode of the commune " + commune.label());
            wrong("commune", "a commune that has the postcode");
        }
    }

    /** A commune in one place and a département or region elsewhere. */
    void check(CommuneEntry commune, Set<Departement> departements, Set<Region> regions) {
        if (!departements.isEmpty() && !departements.contains(commune.departement())) {
            wrong("departement", commune.departement() + ", where the commune " + commune.name() + " is");
            wrong("commune", "a commune of the département");
        }
        if (!regions.isEmpty() && !areIn(regions, Set.of(commune.departement()))) {
            wrong("region", "the region in which the commune " + commune.label() + " is");
            wrong("commune", "a commune of the region");
        }
    }

    /** Postcodes in one place and a département or region elsewhere. */
    void check(Set<Postcode> postcodes, Set<Departement> departements, Set<Region> regions) {
        if (postcodes.isEmpty() || (departements.isEmpty() && regions.isEmpty())) {
            return;
        }
        Set<Departement> theirs = departements(postcodes);
        if (theirs.isEmpty()) {
            return;
        }
        if (!departements.isEmpty() && departements.stream().noneMatch(theirs::contains)) {
            wrong("departement", "a département in which the postcode is");
            wrong("postcode", "a postcode of the département");
        }
        if (!regions.isEmpty() && !areIn(regions, theirs)) {
            wrong("region", "a region in which the postcode is");
            wrong("postcode", "a postcode of the region");
        }
    }

    /** A département and a region elsewhere. */
    void check(Set<Departement> departements, Set<Region> regions) {
        if (!departements.isEmpty() && !regions.isEmpty() && !areIn(regions, departements)) {
            wrong("region", "a region in which the département is");
            wrong("departement", "a département of the region");
        }
    }

    /** A postcode that no commune has, such as a large company's, may be anywhere in its département. */
    private boolean mayBeIn(CommuneEntry commune, Postcode postcode) {
        if (gazetteer.findLargest(postcode).isEmpty()) {
            return postcode.departement()
                    .filter(code -> !code.equals(commune.departement()))
                    .isEmpty();
        }
        return commune.postcodes().contains(postcode)
                || gazetteer.listArrondissements(commune.code()).stream()
                        .anyMatch(part -> part.postcodes().contains(postcode));
    }

    /** A postcode may lie in several. */
    private Set<Departement> departements(Set<Postcode> postcodes) {
        Set<Departement> found = new HashSet<>();
        postcodes.forEach(code -> code.departement().ifPresent(found::add));
        gazetteer.listCommunes().stream()
                .filter(commune -> commune.postcodes().stream().anyMatch(postcodes::contains))
                .forEach(commune -> found.add(commune.departement()));
        return found;
    }

    private static boolean areIn(Set<Region> regions, Set<Departement> departements) {
        return regions.stream()
                .anyMatch(region -> region.departements().stream().anyMatch(departements::contains));
    }

    private void wrong(String name, String expected) {
        parameters.wrong(name, parameters.first(name), expected + ": both cannot be meant");
    }
}
