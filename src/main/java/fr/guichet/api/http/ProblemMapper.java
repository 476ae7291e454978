package fr.guichet.api.http;

import fr.guichet.search.CentreNotFoundException;
import fr.guichet.search.MovedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Tells every failure of the API as problem details: never a stack trace, never a page. */
public final class ProblemMapper {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    /** What may be asked of a centre below its id. */
    private static final List<String> BELOW = List.of("/slots", "/refresh", "/reports");

    @ServerExceptionMapper
    Response told(ProblemException e) {
        Response answer = told(e.problem());
        return e.problem().status() == 503 || e.problem().status() == 429
                ? Response.fromResponse(answer)
                        .header("Retry-After", e.retrySeconds())
                        .build()
                : answer;
    }

    /** The same question about the centre that goes on: what follows the id in the address stays. Without a host: what the client calls us is its own and its proxies' affair. */
    @ServerExceptionMapper
    Response told(MovedException e, UriInfo uri) {
        String below =
                BELOW.stream().filter(uri.getPath()::endsWith).findFirst().orElse("");
        @Nullable String query = uri.getRequestUri().getRawQuery();
        String to = "/api/v1/centres/" + e.successor() + below + (query == null ? "" : "?" + query);
        Problem problem = Problem.movedCentre(e.requested(), e.successor().value());
        return Response.fromResponse(told(problem))
                .header(HttpHeaders.LOCATION, to)
                .build();
    }

    @ServerExceptionMapper
    Response told(CentreNotFoundException e) {
        return told(e.closedBecause()
                .map(reason -> Problem.closedCentre(e.requested(), reason))
                .orElseGet(() -> Problem.unknownCentre(e.requested())));
    }

    /** What the framework found wrong: 404, 405, 406, 415. What it says beside the status stays, such as Allow. */
    @ServerExceptionMapper
    Response told(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        return Response.fromResponse(e.getResponse())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @ServerExceptionMapper
    Response told(RuntimeException e) {
        LOG.log(Level.ERROR, "a bug while answering", e);
        return told(Problem.ofStatus(500, "Internal error"));
    }

    private static Response told(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .header("Cache-Control", "no-store")
                .build();
    }
}
