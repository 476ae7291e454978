package fr.guichet.api.json;

import fr.guichet.model.AvailabilityState;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.CentreSearch;
import fr.guichet.search.NothingFound;
import fr.guichet.search.SearchQuestion;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.ListingView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a search. */
@Schema(name = "Search")
public record SearchJson(
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

        @Schema(description = "Why nothing is listed; null when something is") @Nullable
        NothingFoundJson nothingFound,

        @Schema(description = "Those of the page, in order") List<CentreJson> centres,

        @Schema(
                examples = "U09PTkVTVHxPUEVOfDEuMHxh",
                description = "The 'cursor' of the next page; null on the last one")
        @Nullable
        String next,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    public static SearchJson of(
            SearchQuestion question, CentreSearch.Result result, CentreSearch search, Snapshot snapshot) {
        return new SearchJson(
                Times.asOf(asOf(result.all(), snapshot)),
                QuestionJson.of(question, snapshot),
                totals(result),
                SilentPlatformJson.among(result.all(), snapshot),
                NothingFound.of(question, result, search, snapshot)
                        .map(NothingFoundJson::of)
                        .orElse(null),
                result.page().stream()
                        .map(found -> CentreJson.of(found, question.full(), snapshot))
                        .toList(),
                result.next().map(place -> place.encoded(question)).orElse(null),
                Licence.of(snapshot));
    }

    static Map<String, Integer> totals(CentreSearch.Result result) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        Map<AvailabilityState, Integer> counted = result.totals();
        counted.forEach((state, count) -> totals.put(state.code(), count));
        return totals;
    }

    /** The last time anything that was read here was touched: by an answer, a failure, what became of a platform, or the directory. */
    static Instant asOf(List<CentreMatch> found, Snapshot snapshot) {
        Instant last = later(snapshot.centres().loadedAt(), Optional.of(snapshot.platformsChangedAt()));
        for (CentreMatch centre : found) {
            for (ListingView view : centre.view().listings()) {
                last = later(last, view.checkedAt());
                last = later(last, view.failedAt());
            }
        }
        return last;
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(at -> at.isAfter(one)).orElse(one);
    }
}
