package fr.guichet.api.json;

import java.util.List;

/** From whom the places are, and under which terms. */
final class GazetteerLicence {

    static final Licence LICENCE = new Licence(
            "Licence Ouverte 2.0",
            "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf",
            List.of(
                    "Code officiel géographique, INSEE",
                    "Base officielle des codes postaux, La Poste",
                    "Positions: GeoNames, geonames.org (CC BY 4.0)"));

    private GazetteerLicence() {}
}
