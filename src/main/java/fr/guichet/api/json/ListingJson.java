package fr.guichet.api.json;

import fr.guichet.model.Missing;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.view.ListingView;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One centre on one platform: what it last said, and when. */
@Schema(name = "Listing")
record ListingJson(
        @Schema(description = "Code of the platform", examples = "doctolib")
        String platform,

        @Schema(description = "What people call it", examples = "Doctolib")
        String platformName,

        @Schema(examples = "324054pid225362", description = "The platform's own id of the place; null until known")
        @Nullable
        String externalId,

        @Schema(examples = "https://www.example.fr/rendez-vous", description = "Where a person books")
        String link,

        @Schema(description = "As of a centre, of this listing alone")
        String state,

        @Schema(description = "Why it is unknown; null in every other state") @Nullable
        String reason,

        @Schema(examples = "12", description = "How many slots match and have not begun")
        int slots,

        @Schema(description = "What could not be had of the last answer; empty when it is whole")
        List<MissingJson> missing,

        @Schema(description = "When we last asked and were answered, in the centre's zone; null when never") @Nullable
        OffsetDateTime checkedAt,

        @Schema(
                description =
                        "Since when it is true, in the platform's words, in the centre's zone; null when never answered")
        @Nullable
        OffsetDateTime validAt,

        @Schema(description = "When the answer last changed, in the centre's zone; null when never answered") @Nullable
        OffsetDateTime changedAt,

        @Schema(description = "The age judged now; null when never answered") @Nullable
        String freshness,

        @Schema(description = "The last attempt, if it failed; null when it succeeded or none was made") @Nullable
        FailureJson lastFailure) {

    /** A part that is missing from an answer. */
    @Schema(name = "Missing")
    record MissingJson(
            @Schema(description = "The part, in the platform's own words", examples = "motive 4521")
            String what,

            @Schema(description = "Why it could not be had", examples = "unreachable")
            String reason) {
        static MissingJson of(Missing missing) {
            return new MissingJson(missing.what(), missing.reason().code());
        }
    }

    /** An attempt that failed. */
    @Schema(name = "Failure")
    record FailureJson(
            @Schema(description = "How it failed") String reason,

            @Schema(description = "When, in the centre's zone")
            OffsetDateTime at) {
        static FailureJson of(FailedAttempt failure, ZoneId zone) {
            return new FailureJson(failure.reason().code(), Times.at(failure.at(), zone));
        }
    }

    static ListingJson of(ListingView view, ZoneId zone, String platformName) {
        Optional<ObservationTimes> times = view.times();
        return new ListingJson(
                view.listing().platform().value(),
                platformName,
                view.externalId().orElse(null),
                view.link().toString(),
                view.state().code(),
                view.reason().map(UnknownReason::code).orElse(null),
                view.slots().size(),
                view.missing().stream().map(MissingJson::of).toList(),
                times.map(t -> Times.at(t.checkedAt(), zone)).orElse(null),
                times.map(t -> Times.at(t.validAt(), zone)).orElse(null),
                times.map(t -> Times.at(t.changedAt(), zone)).orElse(null),
                view.freshness().map(Freshness::code).orElse(null),
                view.failure().map(failure -> FailureJson.of(failure, zone)).orElse(null));
    }
}
