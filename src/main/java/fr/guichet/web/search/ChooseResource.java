package fr.guichet.web.search;

import fr.guichet.api.cache.Page;
import fr.guichet.api.cache.PageAnswers;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.Suggestion;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.SearchContext;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.templates.Language;
import fr.guichet.web.text.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that asks which place was meant. */
@Path("/choisir-lieu")
public class ChooseResource {

    private final PageAnswers pages;
    private final Campaign campaign;
    private final Texts texts;

    ChooseResource(PageAnswers pages, Campaign campaign, Language language) {
        this.pages = pages;
        this.campaign = campaign;
        this.texts = language.texts();
    }

    /** The cache key: what was typed, and the other parameters. */
    private record Typed(String text, PageQuery query) {}

    @GET
    @Operation(hidden = true)
    public Response choose(@Context UriInfo uri, @Context HttpHeaders headers) {
        String sent = Optional.ofNullable(uri.getQueryParameters().getFirst(ResultsResource.TYPED))
                .orElse("")
                .strip();
        String text = sent.substring(0, Math.min(sent.length(), PlacePicker.LONGEST_TEXT));
        PageQuery query = PageQuery.of(uri.getQueryParameters()).without(PageQuery.PLACE);
        return pages.page(new Typed(text, query), pages.current(), headers, context -> render(text, query, context));
    }

    private Page render(String text, PageQuery query, SearchContext context) {
        Gazetteer gazetteer = context.places();
        PlacePicker picker = new PlacePicker(gazetteer);
        List<Suggestion> suggested = picker.suggest(text);
        List<Suggestion> guessed = suggested.isEmpty() ? picker.guess(text) : List.of();
        ChoosePage page = new ChoosePage(
                text,
                ChoosePage.options(suggested, query, gazetteer, texts),
                ChoosePage.options(guessed, query, gazetteer, texts),
                FormChoices.of(text, query, campaign, texts));
        return new Page(HtmlPostProcessor.html(Templates.choose(page, "/choisir-lieu")), Instant.MAX);
    }
}
