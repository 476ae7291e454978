package fr.guichet.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.CentreSearch;
import fr.guichet.search.NothingFound;
import fr.guichet.search.SearchQuestion;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a stream of centres: the first describes the answer, the last marks its end, each line between is a centre. Without the last line the stream was cut.
 *
 * <p>Its schema is in {@code META-INF/openapi.yaml}: OpenAPI describes one line, not a stream of lines.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StreamLineJson(
        @Nullable HeadJson answer,

        @Nullable CentreJson centre,

        @Nullable EndJson end) {

    /** The first line. */
    record HeadJson(
            Instant asOf,

            QuestionJson question,

            Map<String, Integer> totals,

            List<SilentPlatformJson> silentPlatforms,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            NothingFoundJson nothingFound,

            Licence licence) {}

    /** The last line. */
    record EndJson(int centres) {}

    public static StreamLineJson head(
            SearchQuestion question, CentreSearch.Result result, CentreSearch search, Snapshot snapshot) {
        HeadJson head = new HeadJson(
                Times.asOf(SearchJson.asOf(result.all(), snapshot)),
                QuestionJson.of(question, snapshot, question.sort().code(), null),
                SearchJson.totals(result),
                SilentPlatformJson.among(result.all(), snapshot),
                NothingFound.of(question, result, search, snapshot)
                        .map(NothingFoundJson::of)
                        .orElse(null),
                Licence.of(snapshot));
        return new StreamLineJson(head, null, null);
    }

    public static StreamLineJson of(CentreMatch found, boolean full, Snapshot snapshot) {
        return new StreamLineJson(null, CentreJson.of(found, full, snapshot), null);
    }

    public static StreamLineJson end(int centres) {
        return new StreamLineJson(null, null, new EndJson(centres));
    }
}
