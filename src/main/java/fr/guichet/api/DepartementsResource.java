package fr.guichet.api;

import fr.guichet.api.cache.Answers;
import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.api.json.DepartementAnswerJson;
import fr.guichet.api.json.DepartementsJson;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.geo.Departement;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The départements and overseas collectivities, with what their centres have. */
@Path("/api/v1/departements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places")
public class DepartementsResource {

    private final Answers answers;
    private final Gazetteer gazetteer;
    private final SearchParser parser;

    DepartementsResource(Answers answers, Gazetteer gazetteer, SearchParser parser) {
        this.answers = answers;
        this.gazetteer = gazetteer;
        this.parser = parser;
    }

    @GET
    @Operation(
            operationId = "listDepartements",
            summary = "All départements",
            description = "Names, prefectures, and how many centres are in each state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DepartementsJson.class)))
    public Response departements(@Context UriInfo uri, @Context HttpHeaders headers) {
        parser.none(uri.getQueryParameters());
        return answers.answer(
                DepartementAnswers.ALL,
                answers.snapshot(),
                headers,
                (now, at) -> DepartementAnswers.all(gazetteer, now, at));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getDepartement",
            summary = "One département",
            description = "By its code, such as 01, 2A or 971")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DepartementAnswerJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such département",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response departement(@PathParam("code") String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        parser.none(uri.getQueryParameters());
        DepartementEntry departement =
                Departement.find(code).flatMap(gazetteer::find).orElseThrow(() -> new ProblemException(unknown(code)));
        Snapshot snapshot = answers.snapshot();
        return answers.answer(
                departement, snapshot, headers, (now, at) -> DepartementAnswers.one(departement, now, at));
    }

    private static Problem unknown(String code) {
        return new Problem(
                "urn:guichet:problem:unknown-departement",
                "Unknown département",
                404,
                "There is no département '" + code + "'; they are listed at /api/v1/departements",
                List.of());
    }
}
