package fr.guichet.web.centre;

import fr.guichet.api.cache.Page;
import fr.guichet.api.cache.PageAnswers;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.MovedException;
import fr.guichet.search.SearchContext;
import fr.guichet.view.CentreView;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.templates.Language;
import fr.guichet.web.templates.PageExpiry;
import fr.guichet.web.text.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A centre's own page. */
@Path("/lieu/{key}")
public class CentreResource {

    private final PageAnswers pages;
    private final Campaign campaign;
    private final Texts texts;

    CentreResource(PageAnswers pages, Campaign campaign, Language language) {
        this.pages = pages;
        this.campaign = campaign;
        this.texts = language.texts();
    }

    /** The cache key. */
    private record OfCentre(String path) {}

    /** @param key the id, then a hyphen and a readable name */
    @GET
    @Operation(hidden = true)
    public Response centre(@PathParam("key") String key, @Context HttpHeaders headers) {
        SearchContext current = pages.ready();
        try {
            CentreView view = current.centre(id(key));
            String path = CentreCards.path(view.centre());
            return path.equals("/lieu/" + key)
                    ? pages.page(new OfCentre(path), current, headers, context -> render(path, id(key), context))
                    : permanently(path);
        } catch (MovedException e) {
            return permanently("/lieu/" + e.successor().value());
        }
    }

    private static String id(String key) {
        int hyphen = key.indexOf('-');
        return hyphen < 0 || key.contains(":") ? key : key.substring(0, hyphen);
    }

    private Page render(String path, String id, SearchContext context) {
        CentreView view = context.centre(id);
        CentrePage page = new CentrePages(context, campaign, texts).of(view);
        return new Page(
                        HtmlPostProcessor.html(Templates.centre(page, path)),
                        PageExpiry.until(
                                context.now(), view.validUntil(), view.centre().zone()))
                .madeFrom(List.of(view.centre()));
    }

    private static Response permanently(String path) {
        return Response.status(308)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
