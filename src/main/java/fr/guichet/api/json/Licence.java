package fr.guichet.api.json;

import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The licence and sources of an answer. */
@Schema(name = "Licence")
public record Licence(
        @Schema(description = "Name of the licence", examples = "Licence Ouverte 2.0")
        String name,

        @Schema(
                description = "Where its text is",
                examples = "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf")
        String url,

        @Schema(examples = "[\"Doctolib\"]", description = "Who the facts come from")
        List<String> sources) {

    private static final String NAME = "Licence Ouverte 2.0";
    private static final String URL =
            "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf";

    /** Of the gazetteer. */
    static final Licence GAZETTEER = new Licence(
            NAME,
            URL,
            List.of(
                    "Code officiel géographique, INSEE",
                    "Base officielle des codes postaux, La Poste",
                    "Positions: GeoNames, geonames.org (CC BY 4.0)"));

    private static final String REGISTRY = "Lieux de vaccination contre la Covid-19, Santé.fr, data.gouv.fr";

    /** Of centres and their availability. */
    public static Licence of(Snapshot snapshot) {
        List<String> sources = new ArrayList<>();
        sources.add(REGISTRY);
        snapshot.platforms().stream()
                .map(PlatformStatus::name)
                .filter(name -> !REGISTRY.contains(name))
                .forEach(sources::add);
        return new Licence(NAME, URL, List.copyOf(sources));
    }
}
