package fr.guichet.web;

import fr.guichet.api.QueryService;
import fr.guichet.api.cache.Page;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.search.KnownPlaces;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
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

/** Pages that tell about the service and change only with it. */
@Path("/{page: aide|comment-ca-marche|donnees|accessibilite|confidentialite|mentions-legales|plan-du-site}")
public class InfoResource {

    private final QueryService queries;
    private final Snapshots snapshots;
    private final KnownPlaces places;
    private final Prose prose;

    InfoResource(QueryService queries, Snapshots snapshots, KnownPlaces places, Prose prose) {
        this.prose = prose;
        this.queries = queries;
        this.snapshots = snapshots;
        this.places = places;
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
        return queries.page(path, snapshots.current(), headers, (now, at) -> draw(name, path, now));
    }

    private Page draw(String name, String path, Snapshot snapshot) {
        TemplateInstance template = name.equals("plan-du-site")
                ? Templates.plan(departements(snapshot), path)
                : prose.find(name, path).orElseThrow(NotFoundException::new);
        return new Page(HtmlPostProcessor.html(template), Instant.MAX);
    }

    private List<Line> departements(Snapshot snapshot) {
        return places.at(snapshot).listDepartements().stream().map(Line::of).toList();
    }
}
