package fr.guichet.api;

import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.cache.Answers;
import fr.guichet.api.json.SlotsFoundJson;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.search.CentreSearch;
import fr.guichet.search.SlotsQuestion;
import fr.guichet.snapshot.Snapshot;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The slots of all centres. */
@Path("/api/v1/slots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "slots")
public class SlotsResource {

    private final Answers answers;
    private final SearchParser parser;

    SlotsResource(Answers answers, SearchParser parser) {
        this.answers = answers;
        this.parser = parser;
    }

    @GET
    @Operation(
            operationId = "searchSlots",
            summary = "Slots across centres, soonest first",
            description =
                    "The same filters as a search of centres. Centres in state unknown may have more; see the totals and the silent platforms")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SlotsFoundJson.class)))
    public Response slots(@Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot snapshot = answers.snapshot();
        SlotsQuestion question = parser.slotsAcross(uri.getQueryParameters(), snapshot);
        return answers.answer(question, snapshot, headers, (now, at) -> {
            CentreSearch search = new CentreSearch(now, at);
            CentreSearch.Result result = search.find(question.search());
            SlotsFoundJson body = SlotsFoundJson.of(question, result, search, now);
            return new AnswerBody(body, search.validUntil(question.search(), result))
                    .madeFrom(search.centres(question.search(), result));
        });
    }
}
