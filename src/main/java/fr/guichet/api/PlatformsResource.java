package fr.guichet.api;

import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.cache.Answers;
import fr.guichet.api.json.PlatformsJson;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.snapshot.Snapshot;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The platforms, as anybody may see them. */
@Path("/api/v1/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platforms")
public class PlatformsResource {

    /** It contains ages, so it is not valid for long. */
    private static final Duration HOLDS = Duration.ofSeconds(5);

    private static final String QUESTION = "platforms";

    private final Answers answers;
    private final SearchParser parser;

    PlatformsResource(Answers answers, SearchParser parser) {
        this.answers = answers;
        this.parser = parser;
    }

    @GET
    @Operation(
            operationId = "listPlatforms",
            summary = "How each platform is doing",
            description = "State, age of its data, coverage")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlatformsJson.class)))
    public Response platforms(@Context UriInfo uri, @Context HttpHeaders headers) {
        parser.none(uri.getQueryParameters());
        Snapshot snapshot = answers.snapshot();
        return answers.answer(QUESTION, snapshot, headers, (now, at) -> {
            PlatformsJson body = PlatformsJson.of(now, at);
            return new AnswerBody(body, at.plus(HOLDS));
        });
    }
}
