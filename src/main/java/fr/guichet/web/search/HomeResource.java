package fr.guichet.web.search;

import fr.guichet.api.cache.Page;
import fr.guichet.api.cache.PageAnswers;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.SearchContext;
import fr.guichet.web.centre.PlatformLine;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.templates.Language;
import fr.guichet.web.templates.PageExpiry;
import fr.guichet.web.text.NumberWords;
import fr.guichet.web.text.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The home page: the search form and the status of the platforms. */
@Path("/")
public class HomeResource {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PageAnswers pages;
    private final Campaign campaign;
    private final Texts texts;

    HomeResource(PageAnswers pages, Campaign campaign, Language language) {
        this.pages = pages;
        this.campaign = campaign;
        this.texts = language.texts();
    }

    /**
     * The home page.
     *
     * @param isReady whether centres are loaded
     * @param centres how many there are, formatted
     * @param platforms status of each that has a listing
     * @param choices what the form offers
     */
    public record HomePage(boolean isReady, String centres, List<PlatformLine> platforms, FormChoices choices) {

        public HomePage {
            platforms = List.copyOf(platforms);
        }

        static HomePage notReady(FormChoices choices) {
            return new HomePage(false, "", List.of(), choices);
        }

        static HomePage of(SearchContext context, FormChoices choices, Texts texts) {
            return new HomePage(
                    true,
                    new NumberWords(texts).whole(context.centreCount()),
                    context.platformSummaries().stream()
                            .filter(platform -> platform.listings().total() > 0)
                            .map(platform -> PlatformLine.of(platform, context.now(), texts))
                            .toList(),
                    choices);
        }

        public List<PlatformLine> silent() {
            return platforms.stream().filter(PlatformLine::isSilent).toList();
        }

        public int answering() {
            return (int) platforms.stream()
                    .filter(platform -> platform.state().equals("answering"))
                    .count();
        }
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context HttpHeaders headers) {
        return pages.page("/", pages.current(), headers, this::render);
    }

    private Page render(SearchContext context) {
        FormChoices choices = FormChoices.of("", PageQuery.of(Map.of()), campaign, texts);
        HomePage page = context.isReady() ? HomePage.of(context, choices, texts) : HomePage.notReady(choices);
        return new Page(
                HtmlPostProcessor.html(Templates.home(page, "/")), PageExpiry.until(context.now(), Instant.MAX, PARIS));
    }
}
