package fr.guichet.web.centre;

import fr.guichet.api.QueryService;
import fr.guichet.view.CentreView;
import fr.guichet.web.templates.HtmlPostProcessor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** After a report: that it will be looked at, and where to go on. */
@Path("/merci")
public class ThanksResource {

    private final QueryService queries;

    ThanksResource(QueryService queries) {
        this.queries = queries;
    }

    /** @param id of the centre that was told about */
    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public String thanks(@QueryParam("lieu") @Nullable String id) {
        CentreView view = queries.centre(id == null ? "" : id, queries.snapshot(), queries.now());
        String around = view.centre()
                .place()
                .address()
                .insee()
                .map(code -> "/recherche?lieu=" + code.value())
                .orElse("/departement/" + view.centre().departement().code());
        return HtmlPostProcessor.html(
                Templates.thanks(view.centre().place().name(), CentreCards.path(view.centre()), around, ""));
    }
}
