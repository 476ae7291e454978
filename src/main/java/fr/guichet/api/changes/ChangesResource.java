package fr.guichet.api.changes;

import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.cache.Answers;
import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.api.parameters.Parameters;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The changes since a cursor. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
public class ChangesResource {

    static final String CURSOR_EXPECTED = "the 'cursor' of an earlier answer";

    private static final int DEFAULT_LIMIT = 200;
    private static final int LARGEST_LIMIT = 1_000;

    private final Answers answers;
    private final ChangeFeed feed;

    ChangesResource(Answers answers, Snapshots snapshots) {
        this.answers = answers;
        this.feed = new ChangeFeed(snapshots);
    }

    /** A question about what changed. */
    private record Since(ChangePosition position, int limit) {}

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Centres whose availability changed since a cursor",
            description =
                    "Begin without 'since' to get a cursor, read all centres, then follow. A cursor that is too old answers 410: begin again. The clock changes centres too, which is not reported as a change: request a centre again at its 'validUntil'. The same as server-sent events at /api/v1/changes/stream")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "The 'cursor' of an earlier answer; without it, now",
            schema = @Schema(implementation = String.class),
            example = "3f9kq2z81x-1742")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 1000",
            schema = @Schema(implementation = Integer.class, defaultValue = "200"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangesJson.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(
            responseCode = "410",
            description = "The cursor is too old: begin again without it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    @APIResponse(responseCode = "503", ref = "NotReady")
    public Response changes(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Optional<ChangePosition> since = parameters.one("since", CURSOR_EXPECTED, ChangePosition::find);
        int limit = SearchParser.limit(parameters, LARGEST_LIMIT).orElse(DEFAULT_LIMIT);
        parameters.check();
        Snapshot snapshot = answers.snapshot();
        ChangePosition from = since.orElseGet(() -> feed.end(snapshot));
        return answers.answer(new Since(from, limit), snapshot, headers, (now, at) -> {
            ChangeFeed.Page page =
                    feed.after(from, now, limit).orElseThrow(() -> new ProblemException(Problem.cursorTooOld()));
            ChangesJson body = ChangesJson.of(page, now, at);
            return new AnswerBody(body, body.validUntil());
        });
    }
}
