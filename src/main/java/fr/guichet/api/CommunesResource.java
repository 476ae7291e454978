package fr.guichet.api;

import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.cache.Answers;
import fr.guichet.api.json.PlacesJson;
import fr.guichet.api.json.PlacesJson.TypedJson;
import fr.guichet.api.json.Times;
import fr.guichet.api.parameters.Parameters;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.search.location.KnownPlaces;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suggests places while a user types. Answers before the first directory is loaded, too. */
@Path("/api/v1/communes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places")
public class CommunesResource {

    private static final int DEFAULT_LIMIT = 10;
    private static final int LARGEST_LIMIT = 50;
    private static final int LONGEST_TEXT = 100;

    private final Answers answers;
    private final Snapshots snapshots;
    private final KnownPlaces places;

    CommunesResource(Answers answers, Snapshots snapshots, KnownPlaces places) {
        this.answers = answers;
        this.snapshots = snapshots;
        this.places = places;
    }

    @GET
    @Operation(
            operationId = "suggestPlaces",
            summary = "Suggest communes, arrondissements and départements",
            description =
                    "For each keystroke of a search field. Accents, hyphens, apostrophes, St for Saint and one typing error do not matter; former names and the beginnings of postcodes are known. A field left blank has no suggestion and is no error")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description =
                    "What was typed, at most 100 characters: the beginning of a name, of a former name, of a postcode or of a département code",
            schema = @Schema(implementation = String.class, maxLength = LONGEST_TEXT),
            example = "saint denis")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 50",
            schema = @Schema(implementation = Integer.class, defaultValue = "10"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacesJson.class)))
    public Response communes(@Context UriInfo uri, @Context HttpHeaders headers) {
        TypedJson question = question(uri.getQueryParameters());
        return answers.answer(question, snapshots.current(), headers, (now, at) -> {
            Gazetteer gazetteer = places.at(now);
            PlacesJson body = PlacesJson.of(question, gazetteer, asOf(gazetteer, now));
            return new AnswerBody(body, Instant.MAX).madeFromDirectory();
        });
    }

    private static TypedJson question(MultivaluedMap<String, String> sent) {
        Parameters parameters = new Parameters(sent);
        Optional<String> typed = parameters.one(
                "q",
                "at most " + LONGEST_TEXT + " characters",
                text -> text.length() <= LONGEST_TEXT ? Optional.of(text) : Optional.empty());
        if (!sent.containsKey("q")) {
            parameters.wrong("q", "", "what was typed; it may be blank");
        }
        int limit = SearchParser.limit(parameters, LARGEST_LIMIT).orElse(DEFAULT_LIMIT);
        parameters.check();
        return new TypedJson(typed.orElse(""), limit);
    }

    /** Names are of the gazetteer's edition; positions follow the list of centres. */
    private static Instant asOf(Gazetteer gazetteer, Snapshot snapshot) {
        Instant loadedAt = snapshot.centres().loadedAt();
        return Times.asOf(loadedAt.isAfter(gazetteer.edition()) ? loadedAt : gazetteer.edition());
    }
}
