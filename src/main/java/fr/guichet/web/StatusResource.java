package fr.guichet.web;

import fr.guichet.api.cache.Page;
import fr.guichet.api.cache.PageAnswers;
import fr.guichet.search.PlatformSummary;
import fr.guichet.search.SearchContext;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public status of the service. */
@Path("/etat")
public class StatusResource {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PageAnswers pages;
    private final Texts texts;

    StatusResource(PageAnswers pages, Language language) {
        this.texts = language.texts();
        this.pages = pages;
    }

    /**
     * The status page.
     *
     * @param isReady whether centres are loaded
     * @param centres how many there are, formatted
     * @param asOf when the snapshot was published
     * @param platforms those with a listing
     * @param others names of those without a listing
     */
    public record StatusPage(
            boolean isReady, String centres, String asOf, List<PlatformLine> platforms, List<String> others) {

        public StatusPage {
            platforms = List.copyOf(platforms);
            others = List.copyOf(others);
        }

        public List<PlatformLine> silent() {
            return platforms.stream().filter(PlatformLine::isSilent).toList();
        }
    }

    @GET
    @Operation(hidden = true)
    public Response status(@Context HttpHeaders headers) {
        return pages.page("/etat", pages.current(), headers, this::render);
    }

    private Page render(SearchContext context) {
        Instant now = context.now();
        List<PlatformSummary> platforms = context.platformSummaries();
        StatusPage page = new StatusPage(
                context.isReady(),
                new NumberWords(texts).whole(context.centreCount()),
                new TimeWords(texts).moment(context.publishedAt(), PARIS, now),
                platforms.stream()
                        .filter(platform -> platform.listings().total() > 0)
                        .map(platform -> PlatformLine.of(platform, now, texts))
                        .toList(),
                platforms.stream()
                        .filter(platform -> platform.listings().total() == 0)
                        .map(platform -> platform.info().name())
                        .toList());
        return new Page(
                HtmlPostProcessor.html(Templates.status(page, "/etat")), PageExpiry.until(now, Instant.MAX, PARIS));
    }
}
