package fr.guichet.web.search;

import fr.guichet.api.QueryService;
import fr.guichet.api.cache.Page;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.templates.Language;
import fr.guichet.web.templates.PageExpiry;
import fr.guichet.web.text.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page: where does one look, and how are the platforms doing? */
@Path("/")
public class HomeResource {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final QueryService queries;
    private final Snapshots snapshots;
    private final Campaign campaign;
    private final Texts texts;

    HomeResource(QueryService queries, Snapshots snapshots, Campaign campaign, Language language) {
        this.queries = queries;
        this.snapshots = snapshots;
        this.campaign = campaign;
        this.texts = language.texts();
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context HttpHeaders headers) {
        return queries.page("/", snapshots.current(), headers, this::draw);
    }

    private Page draw(Snapshot snapshot, Instant now) {
        FormChoices choices = FormChoices.of("", PageQuery.of(Map.of()), campaign, texts);
        HomePage page = snapshot.isReady()
                ? HomePage.of(queries.platforms(snapshot, now), now, choices, texts)
                : HomePage.notReady(choices);
        return new Page(HtmlPostProcessor.html(Templates.home(page, "/")), PageExpiry.until(now, Instant.MAX, PARIS));
    }
}
