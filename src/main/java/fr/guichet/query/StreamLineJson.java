package fr.guichet.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a stream of centres: the first tells of the answer, the last of its end, each between of a centre. Without the last line the stream was cut. */
@Schema(name = "StreamLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StreamLineJson(
        @Schema(description = "On the first line alone, absent from all others") @Nullable
        HeadJson answer,

        @Schema(description = "On each line but the first and the last, absent from these") @Nullable
        CentreJson centre,

        @Schema(description = "On the last line alone, absent from all others") @Nullable
        EndJson end) {

    /** What holds for all the centres of a stream. */
    @Schema(name = "StreamHead")
    record HeadJson(
            @Schema(description = "When the parts that this answer reads were last brought up to date, UTC")
            Instant asOf,

            @Schema(description = "The question as it was understood")
            QuestionJson question,

            @Schema(
                    examples = "{\"open\": 3, \"unknown\": 1, \"none\": 2, \"phone-only\": 0, \"not-offered\": 0}",
                    description = "How many of the found centres are in each state, before the filter by state")
            Map<String, Integer> totals,

            @Schema(description = "Platforms that do not talk to us now")
            List<SilentPlatformJson> silentPlatforms,

            @Schema(description = "Why nothing is listed; null when something is")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            NothingFoundJson nothingFound,

            @Schema(description = "Terms and sources of the facts")
            Licence licence) {}

    /** That nothing is missing. */
    @Schema(name = "StreamEnd")
    record EndJson(
            @Schema(description = "How many centres were told", examples = "812")
            int centres) {}

    static StreamLineJson head(
            SearchQuestion question, CentreSearch.Result result, CentreSearch search, Snapshot snapshot) {
        HeadJson head = new HeadJson(
                Times.asOf(SearchJson.asOf(result.all(), snapshot)),
                QuestionJson.of(question, snapshot, question.sort().code(), null),
                SearchJson.totals(result),
                SilentPlatformJson.among(result.all(), snapshot),
                NothingFound.of(question, result, search, snapshot)
                        .map(NothingFoundJson::of)
                        .orElse(null),
                Licence.of(
                        snapshot.platforms().stream().map(PlatformStatus::name).toList()));
        return new StreamLineJson(head, null, null);
    }

    static StreamLineJson of(Found found, boolean full, Snapshot snapshot) {
        return new StreamLineJson(null, CentreJson.of(found, full, snapshot), null);
    }

    static StreamLineJson end(int centres) {
        return new StreamLineJson(null, null, new EndJson(centres));
    }
}
