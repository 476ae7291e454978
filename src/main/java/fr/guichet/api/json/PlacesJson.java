package fr.guichet.api.json;

import fr.guichet.gazetteer.Gazetteer;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The places that may have been meant. */
@Schema(name = "Places")
public record PlacesJson(
        @Schema(description = "When names, codes or positions were last brought up to date, UTC")
        Instant asOf,

        @Schema(description = "What was understood") TypedJson question,

        @Schema(description = "The most exact first, then the largest; none when nothing is called so")
        List<PlaceJson> places,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    /** What was typed. */
    @Schema(name = "Typed")
    public record TypedJson(
            @Schema(description = "Without blanks around it", examples = "saint denis")
            String q,

            @Schema(description = "The most that are suggested", examples = "10")
            int limit) {}

    public static PlacesJson of(TypedJson question, Gazetteer gazetteer, Instant asOf) {
        return new PlacesJson(
                asOf,
                question,
                gazetteer.suggest(question.q(), question.limit()).stream()
                        .map(suggestion -> PlaceJson.of(suggestion, gazetteer))
                        .toList(),
                Licence.GAZETTEER);
    }
}
