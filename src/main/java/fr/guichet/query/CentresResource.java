package fr.guichet.query;

import fr.guichet.model.Campaign;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.snapshot.CentreView;
import fr.guichet.snapshot.Question;
import fr.guichet.snapshot.Snapshot;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The centres and their slots. */
@Path("/api/v1/centres")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centres")
@APIResponse(responseCode = "304", description = "What If-None-Match names still holds")
@APIResponse(
        responseCode = "400",
        description = "A parameter is malformed or unknown",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "The list of centres is being loaded: see Retry-After",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CentresResource {

    private final Answers answers;
    private final SearchParser parser;

    CentresResource(Answers answers, Campaign campaign) {
        this.answers = answers;
        this.parser = new SearchParser(campaign);
    }

    /** A question about one centre. */
    private record OfCentre(CentreId centre, Question slots, boolean full) {}

    /** A question about the slots of one centre. */
    private record SlotsOf(CentreId centre, Question slots) {}

    @GET
    @Operation(summary = "Search centres", description = "A page of centres with their availability, open first")
    @Parameter(
            name = "departement",
            in = ParameterIn.QUERY,
            description = "Département code; repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
            example = "2A")
    @Parameter(
            name = "postcode",
            in = ParameterIn.QUERY,
            description = "Five digits; repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
            example = "54000")
    @Parameter(
            name = "near",
            in = ParameterIn.QUERY,
            description = "latitude,longitude in degrees; rounded to 0.01 and not kept",
            schema = @Schema(implementation = String.class),
            example = "48.69,6.18")
    @Parameter(
            name = "radius",
            in = ParameterIn.QUERY,
            description = "Kilometres around 'near', at most 200",
            schema = @Schema(implementation = Double.class, defaultValue = "20"))
    @Parameter(
            name = "platform",
            in = ParameterIn.QUERY,
            description = "Code of a platform; repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
            example = "doctolib")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Only these states; repeatable",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"open", "none", "phone-only", "not-offered", "unknown"}))
    @Parameter(
            name = "vaccine",
            in = ParameterIn.QUERY,
            description =
                    "Count only slots of these vaccines; repeatable. 'unspecified' is matched only when asked for",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
            example = "moderna")
    @Parameter(
            name = "dose",
            in = ParameterIn.QUERY,
            description = "Count only slots of these doses; repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
            example = "first")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day, local to each centre",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last day, local to each centre; at most 60 days",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Within a state; default 'distance' with 'near', else 'soonest'",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"distance", "soonest", "slots"}))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 200",
            schema = @Schema(implementation = Integer.class, defaultValue = "20"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "'next' of the page before",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SearchJson.class)))
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot snapshot = answers.snapshot();
        SearchQuestion question = parser.search(uri.getQueryParameters(), snapshot);
        return answers.answer(question, snapshot, headers, (now, at) -> {
            CentreSearch.Result result = new CentreSearch(now, at).find(question);
            SearchJson body = SearchJson.of(question, result, now);
            return new Answers.Answer(body, body.asOf(), result.validUntil());
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One centre", description = "By our id, or as {platform}:{externalId} or registry:{gid}")
    @Parameter(
            name = "fields",
            in = ParameterIn.QUERY,
            description = "'full' tells why its sources are believed to speak of one place, too",
            schema =
                    @Schema(
                            implementation = String.class,
                            defaultValue = "summary",
                            enumeration = {"summary", "full"}))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CentreAnswerJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such centre",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "308", description = "The centre goes on under another id: see Location")
    @APIResponse(
            responseCode = "410",
            description = "The centre is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response centre(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        boolean full = parser.isFull(uri.getQueryParameters());
        Snapshot snapshot = answers.snapshot();
        Centre centre = CentreFinder.find(snapshot, id);
        return answers.answer(new OfCentre(centre.id(), Question.ANY_SLOT, full), snapshot, headers, (now, at) -> {
            CentreView view = CentreView.of(now, centre, Question.ANY_SLOT, at);
            CentreAnswerJson body = CentreAnswerJson.of(view, now, full);
            return new Answers.Answer(body, body.asOf(), view.validUntil());
        });
    }

    @GET
    @Path("/{id}/slots")
    @Operation(summary = "The slots of one centre by day")
    @Parameter(
            name = "vaccine",
            in = ParameterIn.QUERY,
            description = "Only these vaccines; repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "dose",
            in = ParameterIn.QUERY,
            description = "Only these doses; repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day, local to the centre",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last day, local to the centre; at most 60 days",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SlotsJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such centre",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "308", description = "The centre goes on under another id: see Location")
    @APIResponse(
            responseCode = "410",
            description = "The centre is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response slots(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Question question = parser.slots(uri.getQueryParameters());
        Snapshot snapshot = answers.snapshot();
        Centre centre = CentreFinder.find(snapshot, id);
        return answers.answer(new SlotsOf(centre.id(), question), snapshot, headers, (now, at) -> {
            CentreView view = CentreView.of(now, centre, question, at);
            SlotsJson body = SlotsJson.of(view, now);
            return new Answers.Answer(body, body.asOf(), view.validUntil());
        });
    }
}
