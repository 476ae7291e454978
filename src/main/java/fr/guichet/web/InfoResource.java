package fr.guichet.web;

import fr.guichet.api.cache.Page;
import fr.guichet.api.cache.PageAnswers;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.search.SearchContext;
import fr.guichet.web.templates.HtmlPostProcessor;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pages about the service. */
@Path("/{page: aide|comment-ca-marche|donnees|accessibilite|confidentialite|mentions-legales|plan-du-site}")
public class InfoResource {

    private final PageAnswers pages;
    private final Prose prose;

    InfoResource(PageAnswers pages, Prose prose) {
        this.pages = pages;
        this.prose = prose;
    }

    /** A département in the site map. */
    public record Line(String href, String label) {
        static Line of(DepartementEntry entry) {
            String code = entry.departement().code();
            return new Line("/departement/" + code, entry.name() + " (" + code + ")");
        }
    }

    @GET
    @Operation(hidden = true)
    public Response info(@PathParam("page") String name, @Context HttpHeaders headers) {
        String path = "/" + name;
        return pages.page(path, pages.current(), headers, context -> render(name, path, context));
    }

    private Page render(String name, String path, SearchContext context) {
        TemplateInstance template = name.equals("plan-du-site")
                ? Templates.plan(departements(context), path)
                : prose.find(name, path).orElseThrow(NotFoundException::new);
        return new Page(HtmlPostProcessor.html(template), Instant.MAX);
    }

    private List<Line> departements(SearchContext context) {
        return context.places().listDepartements().stream().map(Line::of).toList();
    }
}
