package fr.guichet.web;

import fr.guichet.api.QueryService;
import fr.guichet.api.cache.Page;
import fr.guichet.api.json.PlatformsJson;
import fr.guichet.api.json.PlatformsJson.PlatformJson;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.web.centre.PlatformLine;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.templates.Language;
import fr.guichet.web.templates.PageExpiry;
import fr.guichet.web.text.NumberWords;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What answers and what does not, for everybody. */
@Path("/etat")
public class StatusResource {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final QueryService queries;
    private final Snapshots snapshots;
    private final Texts texts;

    StatusResource(QueryService queries, Snapshots snapshots, Language language) {
        this.texts = language.texts();
        this.queries = queries;
        this.snapshots = snapshots;
    }

    @GET
    @Operation(hidden = true)
    public Response status(@Context HttpHeaders headers) {
        return queries.page("/etat", snapshots.current(), headers, this::draw);
    }

    private Page draw(Snapshot snapshot, Instant now) {
        PlatformsJson told = queries.platforms(snapshot, now);
        StatusPage page = new StatusPage(
                snapshot.isReady(),
                new NumberWords(texts).whole(told.centres()),
                new TimeWords(texts).moment(told.asOf(), PARIS, now),
                told.platforms().stream()
                        .filter(platform -> platform.listings() > 0)
                        .map(platform -> PlatformLine.of(platform, now, texts))
                        .toList(),
                told.platforms().stream()
                        .filter(platform -> platform.listings() == 0)
                        .map(PlatformJson::name)
                        .toList());
        return new Page(
                HtmlPostProcessor.html(Templates.status(page, "/etat")), PageExpiry.until(now, Instant.MAX, PARIS));
    }
}
