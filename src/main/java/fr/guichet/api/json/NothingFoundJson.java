package fr.guichet.api.json;

import fr.guichet.search.NothingFound;
import fr.guichet.search.NothingFound.Narrowed;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing is listed. */
@Schema(name = "NothingFound")
public record NothingFoundJson(
        @Schema(
                description =
                        "For programs. platforms-silent, beyond-window and could-not-see: some centres are unknown,"
                                + " and may well have what was asked for",
                examples = "filters-too-narrow")
        String reason,

        @Schema(description = "The same in plain words", examples = "The filters left none of the centres there")
        String detail,

        @Schema(
                description = "What each filter removed, in the order in which they were applied; empty when there was"
                        + " nothing to remove")
        List<FilterJson> filters) {

    /** What one filter removed. */
    @Schema(name = "Narrowed")
    record FilterJson(
            @Schema(description = "The parameters that set it", examples = "vaccine")
            String filter,

            @Schema(
                    description =
                            "How many centres it removed of those that the filters before it had left; together they"
                                    + " are all centres in the place",
                    examples = "12")
            int removed,

            @Schema(description = "How many centres there would be without it, all else the same", examples = "3")
            int withoutIt) {
        static FilterJson of(Narrowed narrowed) {
            return new FilterJson(narrowed.filter().parameter(), narrowed.removed(), narrowed.withoutIt());
        }
    }

    /** There are slots, all on pages before this one. */
    static NothingFoundJson slotsPastTheEnd() {
        return new NothingFoundJson(
                NothingFound.Reason.PAST_THE_END.code(), "All slots are on the pages before this one", List.of());
    }

    static NothingFoundJson of(NothingFound why) {
        return new NothingFoundJson(
                why.reason().code(),
                switch (why.reason()) {
                    case NOTHING_IN_PLACE -> "No centre is known there";
                    case PAST_THE_END -> "All centres are on the pages before this one";
                    case PLATFORMS_SILENT ->
                        "The platforms of some centres do not talk to us now: they may have what you ask for";
                    case BEYOND_WINDOW ->
                        "These days lie beyond those that the platforms of some centres were asked about: they may"
                                + " have what you ask for";
                    case COULD_NOT_SEE -> "What some centres have could not be seen: they may have what you ask for";
                    case FILTERS_TOO_NARROW -> "The filters left none of the centres there";
                },
                why.narrowed().stream().map(FilterJson::of).toList());
    }
}
