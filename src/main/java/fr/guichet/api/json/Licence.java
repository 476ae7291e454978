package fr.guichet.api.json;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Under which terms and from whom the answer is. */
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

    private static final String REGISTRY = "Lieux de vaccination contre la Covid-19, Santé.fr, data.gouv.fr";

    /** Of the centres and what platforms say of them. */
    public static Licence of(List<String> platformNames) {
        List<String> sources = new ArrayList<>();
        sources.add(REGISTRY);
        platformNames.stream().filter(name -> !REGISTRY.contains(name)).forEach(sources::add);
        return new Licence(
                "Licence Ouverte 2.0",
                "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf",
                List.copyOf(sources));
    }
}
