package fr.guichet.api;

import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.cache.Answers;
import fr.guichet.api.json.DaysJson;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.search.CentreSearch;
import fr.guichet.search.DaySearch;
import fr.guichet.search.SearchQuestion;
import fr.guichet.snapshot.Snapshot;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many slots there are on each day, across centres. */
@Path("/api/v1/days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "slots")
public class DaysResource {

    private final Answers answers;
    private final SearchParser parser;

    DaysResource(Answers answers, SearchParser parser) {
        this.answers = answers;
        this.parser = parser;
    }

    /** A question about days: a search of the same filters has another answer. */
    private record DaysOf(SearchQuestion search) {}

    @GET
    @Operation(
            operationId = "countDays",
            summary = "Count slots by day",
            description =
                    "What a strip of days shows: slots and centres per day for a search. A day of which nothing is known differs from a day without a slot")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DaysJson.class)))
    public Response days(@Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot snapshot = answers.snapshot();
        SearchQuestion question = parser.days(uri.getQueryParameters(), snapshot);
        return answers.answer(new DaysOf(question), snapshot, headers, (now, at) -> {
            CentreSearch search = new CentreSearch(now, at);
            CentreSearch.Result result = search.find(question);
            DaySearch days = new DaySearch(result.listed(), question.slots().times(), at);
            DaysJson body = DaysJson.of(question, result, search, days.days(), now);
            Instant until = search.validUntil(question, result);
            return new AnswerBody(body, until.isBefore(days.nextMidnight()) ? until : days.nextMidnight())
                    .madeFrom(search.centres(question, result));
        });
    }
}
