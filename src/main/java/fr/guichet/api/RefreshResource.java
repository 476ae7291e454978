package fr.guichet.api;

import fr.guichet.api.cache.Answers;
import fr.guichet.api.http.Problem;
import fr.guichet.api.json.CentreAnswerJson;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.api.ratelimit.TokenBuckets;
import fr.guichet.caller.Callers;
import fr.guichet.clock.GuichetClock;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.search.CentreFinder;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests to check a centre now, carried out within the platforms' request budgets, one attempt at a time for each listing. */
@Path("/api/v1/centres/{id}/refresh")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centres")
public class RefreshResource {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** The rate limit of one caller. */
    private static final int MOST_AT_ONCE = 10;

    private static final double PER_SECOND = 1 / 6.0;

    private final Answers answers;
    private final SearchParser parser;
    private final Snapshots snapshots;
    private final CentreChecks checks;
    private final GuichetClock clock;
    private final Callers callers;
    private final TokenBuckets rates = new TokenBuckets(MOST_AT_ONCE, PER_SECOND, System::nanoTime);

    /** The response if no fresh answer came in time. */
    @Schema(name = "RefreshAccepted")
    record Accepted(
            @Schema(examples = "n71tcvtq80", description = "Ours, of the centre")
            String centre,

            @Schema(examples = "/api/v1/centres/n71tcvtq80", description = "Where the answer will be")
            URI look,

            @Schema(examples = "5", description = "In how many seconds to look, at the earliest")
            int retryAfter) {}

    RefreshResource(
            Answers answers,
            SearchParser parser,
            Snapshots snapshots,
            CentreChecks checks,
            GuichetClock clock,
            Callers callers) {
        this.answers = answers;
        this.parser = parser;
        this.clock = clock;
        this.snapshots = snapshots;
        this.checks = checks;
        this.callers = callers;
    }

    @POST
    @RunOnVirtualThread
    @Operation(
            operationId = "refreshCentre",
            summary = "Check one centre now",
            description = "200 with the fresh answer if it comes within two seconds, else 202 with where to look")
    @APIResponse(
            responseCode = "200",
            description = "The centre as it was just seen",
            content = @Content(schema = @Schema(implementation = CentreAnswerJson.class)))
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
    public Response refresh(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServerRequest request) {
        parser.none(uri.getQueryParameters());
        Snapshot before = answers.snapshot();
        Centre centre = CentreFinder.find(before, id);
        rates.take(callers.callerOf(request));
        snapshots.prioritise(centre.id());
        checks.soon(centre.id());
        return awaited(before, centre.id())
                .map(fresh -> answered(fresh, centre.id()))
                .orElseGet(() -> CentreChecks.accepted(centre.id(), Accepted::new));
    }

    /** The first snapshot with a new attempt on every listing of the centre; empty if there was none in time. */
    private Optional<Snapshot> awaited(Snapshot before, CentreId id) {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        List<Optional<Instant>> tried = attempts(before, id);
        while (System.nanoTime() - until < 0) {
            Snapshot now = snapshots.current();
            List<Optional<Instant>> then = attempts(now, id);
            if (isNewer(tried, then)) {
                return Optional.of(now);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return Optional.empty();
    }

    private static boolean isNewer(List<Optional<Instant>> tried, List<Optional<Instant>> then) {
        if (tried.size() != then.size()) {
            return false;
        }
        for (int i = 0; i < tried.size(); i++) {
            if (tried.get(i).equals(then.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Optional<Instant>> attempts(Snapshot snapshot, CentreId id) {
        List<Optional<Instant>> attempts = new ArrayList<>();
        snapshot.centres().find(id).ifPresent(centre -> centre.listings()
                .forEach(listing -> attempts.add(
                        snapshot.observation(ListingId.of(centre, listing)).lastAttemptAt())));
        return attempts;
    }

    private Response answered(Snapshot fresh, CentreId id) {
        CentreView view =
                CentreView.of(fresh, CentreFinder.find(fresh, id.value()), SlotFilter.ANY_SLOT, clock.instant());
        return Response.ok(CentreAnswerJson.of(view, fresh, false))
                .header("Cache-Control", "no-store")
                .build();
    }
}
