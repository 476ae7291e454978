package fr.guichet.query;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every failure of the API as problem details: never a stack trace, never a page. */
final class ProblemMapper {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final String RETRY_SECONDS = "5";

    @ServerExceptionMapper
    Response told(ProblemException e) {
        return told(e.problem());
    }

    /** The same question about the centre that goes on: what follows the id in the address stays. */
    @ServerExceptionMapper
    Response told(MovedException e, UriInfo uri) {
        UriBuilder to = UriBuilder.fromUri("/api/v1/centres").path(e.successor().value());
        if (uri.getPath().endsWith("/slots")) {
            to.path("slots");
        }
        String query = uri.getRequestUri().getRawQuery();
        return Response.fromResponse(told(e.problem()))
                .location(to.replaceQuery(query).build())
                .build();
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
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503 || problem.status() == 429) {
            answer.header("Retry-After", RETRY_SECONDS);
        }
        return answer.header("Cache-Control", "no-store").build();
    }
}
