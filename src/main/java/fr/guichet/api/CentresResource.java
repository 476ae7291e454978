package fr.guichet.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.cache.Answers;
import fr.guichet.api.http.AcceptHeader;
import fr.guichet.api.json.CentreAnswerJson;
import fr.guichet.api.json.SearchJson;
import fr.guichet.api.json.SlotsJson;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.clock.GuichetClock;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.search.CentreFinder;
import fr.guichet.search.SearchQuestion;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The centres and their slots. */
@Path("/api/v1/centres")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centres")
public class CentresResource {

    /** A page, or all of them. */
    private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON_TYPE, CentreStream.TYPE);

    private final Answers answers;
    private final SearchParser parser;
    private final GuichetClock clock;
    private final ObjectMapper json;

    CentresResource(Answers answers, SearchParser parser, GuichetClock clock, ObjectMapper json) {
        this.answers = answers;
        this.parser = parser;
        this.clock = clock;
        this.json = json;
    }

    /** A question about one centre. */
    private record OfCentre(CentreId centre, SlotFilter slots, boolean full) {}

    /** A question about the slots of one centre. */
    private record SlotsOf(CentreId centre, SlotFilter slots) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CentreStream.MEDIA_TYPE})
    @RunOnVirtualThread
    @Operation(
            operationId = "searchCentres",
            summary = "Search centres",
            description =
                    "A page of centres with their availability, open first. Asked for as application/x-ndjson, all of them on no page: one StreamLine a line, without limit and cursor")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchJson.class)))
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot snapshot = answers.snapshot();
        if (isStream(headers)) {
            SearchQuestion question = parser.stream(uri.getQueryParameters(), snapshot);
            Instant now = clock.instant();
            return CentreStream.of(question, snapshot, now, json, headers.getHeaderString("Accept-Encoding"))
                    .response(now, clock.speed());
        }
        SearchQuestion question = parser.search(uri.getQueryParameters(), snapshot);
        return answers.answer(question, snapshot, headers, (now, at) -> SearchAnswer.of(question, now, at));
    }

    private static boolean isStream(HttpHeaders headers) {
        return AcceptHeader.among(accepted(headers), TYPES).equals(CentreStream.TYPE);
    }

    private static List<String> accepted(HttpHeaders headers) {
        return Objects.requireNonNullElse(headers.getRequestHeader(HttpHeaders.ACCEPT), List.of());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCentre",
            summary = "One centre",
            description = "By our id, or as {platform}:{externalId} or registry:{gid}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CentreAnswerJson.class)))
    @APIResponse(responseCode = "308", ref = "MergedCentre")
    @APIResponse(responseCode = "404", ref = "UnknownCentre")
    @APIResponse(responseCode = "410", ref = "ClosedCentre")
    public Response centre(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        boolean full = parser.isFull(uri.getQueryParameters());
        Snapshot snapshot = answers.snapshot();
        Centre centre = CentreFinder.find(snapshot, id);
        return answers.answer(new OfCentre(centre.id(), SlotFilter.ANY_SLOT, full), snapshot, headers, (now, at) -> {
            CentreView view = CentreView.of(now, centre, SlotFilter.ANY_SLOT, at);
            CentreAnswerJson body = CentreAnswerJson.of(view, now, full);
            return new AnswerBody(body, view.validUntil()).madeFrom(List.of(centre));
        });
    }

    @GET
    @Path("/{id}/slots")
    @Operation(operationId = "listSlotsOfCentre", summary = "The slots of one centre by day")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SlotsJson.class)))
    @APIResponse(responseCode = "308", ref = "MergedCentre")
    @APIResponse(responseCode = "404", ref = "UnknownCentre")
    @APIResponse(responseCode = "410", ref = "ClosedCentre")
    public Response slots(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        SlotFilter question = parser.slots(uri.getQueryParameters());
        Snapshot snapshot = answers.snapshot();
        Centre centre = CentreFinder.find(snapshot, id);
        return answers.answer(new SlotsOf(centre.id(), question), snapshot, headers, (now, at) -> {
            CentreView view = CentreView.of(now, centre, question, at);
            SlotsJson body = SlotsJson.of(view, question, now);
            return new AnswerBody(body, view.validUntil()).madeFrom(List.of(centre));
        });
    }
}
