package fr.guichet.query;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
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

    /** What the framework found wrong: 404, 405, 406, 415. */
    @ServerExceptionMapper
    Response told(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        Response.ResponseBuilder answer = Response.fromResponse(e.getResponse())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase()));
        return answer.build();
    }

    @ServerExceptionMapper
    Response told(RuntimeException e) {
        LOG.log(Level.ERROR, "a bug while answering", e);
        return told(Problem.ofStatus(500, "Internal error"));
    }

    private static Response told(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503) {
            answer.header("Retry-After", RETRY_SECONDS);
        }
        return answer.header("Cache-Control", "no-store").build();
    }
}
