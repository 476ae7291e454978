package fr.guichet.api.json;

import fr.guichet.search.CentreSearch;
import fr.guichet.search.DaySearch;
import fr.guichet.search.NothingFound;
import fr.guichet.search.SearchQuestion;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many slots there are on each day. */
@Schema(name = "Days")
public record DaysJson(
        @Schema(description = "When the parts that this answer reads were last brought up to date, UTC")
        Instant asOf,

        @Schema(description = "The question as it was understood")
        QuestionJson question,

        @Schema(
                description =
                        "How many of the found centres are in each state over all days, before the filter by state",
                examples = "{\"open\": 3, \"unknown\": 1, \"none\": 2, \"phone-only\": 0, \"not-offered\": 0}")
        Map<String, Integer> totals,

        @Schema(description = "Platforms that do not talk to us now")
        List<SilentPlatformJson> silentPlatforms,

        @Schema(description = "Why no centre is counted; null when some are") @Nullable
        NothingFoundJson nothingFound,

        @Schema(
                description =
                        "Each day that was asked for and is not over, in order, at most 60: from today on and for four"
                                + " weeks where the question does not say")
        List<DayCountJson> days,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    /** A day, and what is known of it. */
    @Schema(name = "DayCount")
    record DayCountJson(
            @Schema(description = "Local to each centre", examples = "2021-04-16")
            LocalDate date,

            @Schema(
                    description =
                            "open: matching slots were seen. none: every centre that can be asked was asked about that"
                                    + " day, and has none. unknown: none was seen, and some centre was not asked about"
                                    + " that day")
            String state,

            @Schema(
                    description = "How many matching slots were seen; null when nobody was asked about that day",
                    examples = "12")
            @Nullable
            Integer slots,

            @Schema(description = "How many centres have one of them", examples = "3")
            int centres,

            @Schema(description = "How many centres were asked about that day and have none", examples = "2")
            int none,

            @Schema(
                    description =
                            "How many centres may have some: they were not asked about that day, or did not answer in"
                                    + " full",
                    examples = "1")
            int unknown) {
        public static DayCountJson of(DaySearch.Day day) {
            return new DayCountJson(
                    day.date(),
                    day.state().code(),
                    day.isCovered() ? day.slots() : null,
                    day.open(),
                    day.none(),
                    day.unknown());
        }
    }

    public static DaysJson of(
            SearchQuestion question,
            CentreSearch.Result result,
            CentreSearch search,
            List<DaySearch.Day> days,
            Snapshot snapshot) {
        return new DaysJson(
                Times.asOf(SearchJson.asOf(result.all(), snapshot)),
                QuestionJson.of(question, snapshot, null, null),
                SearchJson.totals(result),
                SilentPlatformJson.among(result.all(), snapshot),
                NothingFound.of(question, result, search, snapshot)
                        .map(NothingFoundJson::of)
                        .orElse(null),
                days.stream().map(DayCountJson::of).toList(),
                Licence.of(snapshot));
    }
}
