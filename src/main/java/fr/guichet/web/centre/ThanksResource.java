package fr.guichet.web.centre;

import fr.guichet.api.cache.PageAnswers;
import fr.guichet.view.CentreView;
import fr.guichet.web.templates.HtmlPostProcessor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page after a report. */
@Path("/merci")
public class ThanksResource {

    private final PageAnswers pages;

    ThanksResource(PageAnswers pages) {
        this.pages = pages;
    }

    /** @param id of the reported centre */
    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public String thanks(@QueryParam("lieu") @Nullable String id) {
        CentreView view = pages.ready().centre(id == null ? "" : id);
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
