package fr.guichet.query;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The question as it was understood. Empty lists and nulls do not restrict. */
@Schema(name = "Question")
record QuestionJson(
        List<String> departement,
        List<String> postcode,

        @Schema(description = "The middle of the circle, rounded to 0.01 degree; null without one") @Nullable
        NearJson near,

        List<String> platform,
        List<String> state,
        List<String> vaccine,
        List<String> dose,

        @Schema(description = "First day, local to each centre; null when not asked") @Nullable
        LocalDate from,

        @Schema(description = "Last day, local to each centre; null when not asked") @Nullable
        LocalDate to,

        @Schema(enumeration = {"distance", "soonest", "slots"})
        String sort,

        int limit) {

    /** A circle. */
    @Schema(name = "Near")
    record NearJson(
            double lat,
            double lon,
            @Schema(description = "Kilometres") double radius) {}

    static QuestionJson of(SearchQuestion question) {
        return new QuestionJson(
                question.departements().stream().map(d -> d.code()).sorted().toList(),
                question.postcodes().stream().map(p -> p.value()).sorted().toList(),
                question.around()
                        .map(circle -> new NearJson(circle.latitude(), circle.longitude(), circle.radiusKm()))
                        .orElse(null),
                question.platforms().stream().map(p -> p.value()).sorted().toList(),
                question.states().stream().map(s -> s.code()).sorted().toList(),
                question.slots().vaccines().stream().sorted().toList(),
                question.slots().doses().stream().sorted().toList(),
                question.slots().from().orElse(null),
                question.slots().to().orElse(null),
                question.sort().code(),
                question.limit());
    }
}
