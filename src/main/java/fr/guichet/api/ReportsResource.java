package fr.guichet.api;

import fr.guichet.api.http.Problem;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.caller.Callers;
import fr.guichet.model.CentreId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accepts reports that a slot does not exist any more, without an account and without storing the caller. */
@Path("/api/v1/centres/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centres")
public class ReportsResource {

    private final Reports reports;
    private final SearchParser parser;
    private final Callers callers;

    ReportsResource(Reports reports, SearchParser parser, Callers callers) {
        this.reports = reports;
        this.parser = parser;
        this.callers = callers;
    }

    /** That the centre was put first in the queue, and where to look. */
    @Schema(name = "ReportAccepted")
    record Accepted(
            @Schema(description = "Ours, of the centre", examples = "n71tcvtq80")
            String centre,

            @Schema(description = "Where the answer will be", examples = "/api/v1/centres/n71tcvtq80")
            URI look,

            @Schema(description = "In how many seconds to look, at the earliest", examples = "5")
            int retryAfter) {}

    @POST
    @Operation(
            operationId = "reportCentre",
            summary = "This slot does not exist any more",
            description = "Puts the centre's listings first in their queues. Nothing is stored about the sender")
    @APIResponse(
            responseCode = "202",
            description = "It will be checked before others: see Location, after Retry-After",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the answer will be",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Retry-After",
                        description = "In how many seconds to look",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "308", ref = "MergedCentre")
    @APIResponse(responseCode = "404", ref = "UnknownCentre")
    @APIResponse(
            responseCode = "409",
            description = "The centre is on no platform that can be asked",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "410", ref = "ClosedCentre")
    public Response report(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServerRequest request) {
        parser.none(uri.getQueryParameters());
        CentreId centre = reports.falseSlot(id, callers.callerOf(request));
        return CentreChecks.accepted(centre, Accepted::new);
    }
}
