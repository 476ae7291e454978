package fr.guichet.api.http;

import fr.guichet.search.CentreNotFoundException;
import fr.guichet.search.MovedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers every error of the API with problem details: never a stack trace, never a page. */
public final class ProblemMapper {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    /** The address of a centre, and what follows its id. */
    private static final Pattern CENTRE = Pattern.compile("/api/v1/centres/[^/]+(/[^/]+)?/?");

    @ServerExceptionMapper
    Response map(ProblemException e) {
        Response answer = map(e.problem());
        return e.problem().status() == 503 || e.problem().status() == 429
                ? Response.fromResponse(answer)
                        .header("Retry-After", e.retrySeconds())
                        .build()
                : answer;
    }

    /** Redirects to the successor; what follows the id in the address stays. {@code Location} has no host: the client and its proxies know under which name they reach us. */
    @ServerExceptionMapper
    Response map(MovedException e, UriInfo uri) {
        Matcher path = CENTRE.matcher(uri.getPath());
        String below = path.matches() && path.group(1) != null ? path.group(1) : "";
        @Nullable String query = uri.getRequestUri().getRawQuery();
        String to = "/api/v1/centres/" + e.successor() + below + (query == null ? "" : "?" + query);
        Problem problem = Problem.movedCentre(e.requested(), e.successor().value());
        return Response.fromResponse(map(problem))
                .header(HttpHeaders.LOCATION, to)
                .build();
    }

    @ServerExceptionMapper
    Response map(CentreNotFoundException e) {
        return map(e.closedBecause()
                .map(reason -> Problem.closedCentre(e.requested(), reason))
                .orElseGet(() -> Problem.unknownCentre(e.requested())));
    }

    /** Errors of the framework: 404, 405, 406, 415. Its headers stay, such as Allow. */
    @ServerExceptionMapper
    Response map(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        return Response.fromResponse(e.getResponse())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @ServerExceptionMapper
    Response map(RuntimeException e) {
        LOG.log(Level.ERROR, "unexpected exception while answering a request", e);
        return map(Problem.ofStatus(500, "Internal error"));
    }

    private static Response map(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .header("Cache-Control", "no-store")
                .build();
    }
}
