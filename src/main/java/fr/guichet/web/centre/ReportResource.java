package fr.guichet.web.centre;

import fr.guichet.api.Reports;
import fr.guichet.caller.Callers;
import fr.guichet.model.CentreId;
import fr.guichet.search.MovedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Receives the report that a slot does not exist any more; works without JavaScript. */
@Path("/lieu/{id}/signalement")
public class ReportResource {

    private final Reports reports;
    private final Callers callers;

    ReportResource(Reports reports, Callers callers) {
        this.reports = reports;
        this.callers = callers;
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Operation(hidden = true)
    public Response report(@PathParam("id") String id, @Context HttpServerRequest request) {
        try {
            CentreId centre = reports.falseSlot(id, callers.callerOf(request));
            return seeOther(centre);
        } catch (MovedException e) {
            return seeOther(e.successor());
        }
    }

    private static Response seeOther(CentreId centre) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/merci?lieu=" + centre)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
