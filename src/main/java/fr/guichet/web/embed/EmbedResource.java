package fr.guichet.web.embed;

import fr.guichet.api.cache.Page;
import fr.guichet.api.cache.PageAnswers;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.Suggestion;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.SearchContext;
import fr.guichet.web.search.AskedPlace;
import fr.guichet.web.search.ChoosePage;
import fr.guichet.web.search.FilterWords;
import fr.guichet.web.search.FormChoices;
import fr.guichet.web.search.PageQuery;
import fr.guichet.web.search.PlacePicker;
import fr.guichet.web.search.ResultsPage;
import fr.guichet.web.search.ResultsPages;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.templates.Language;
import fr.guichet.web.text.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search inside a page of a partner: one address for form and results, without cookies or storage. */
@Path(Frame.PATH)
public class EmbedResource {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PageAnswers pages;
    private final ResultsPages results;
    private final Partners partners;
    private final Campaign campaign;
    private final Texts texts;

    EmbedResource(PageAnswers pages, ResultsPages results, Partners partners, Campaign campaign, Language language) {
        this.pages = pages;
        this.results = results;
        this.partners = partners;
        this.campaign = campaign;
        this.texts = language.texts();
    }

    /**
     * The search inside a page of a partner.
     *
     * @param style the address of the partner's style sheet; blank when there is none
     * @param origins of the partner's pages, separated by blanks
     * @param theme {@code auto} or {@code clair}
     * @param options places that may have been meant; empty when the place is clear
     * @param error what is wrong with what was typed; blank when nothing is
     * @param results empty before a search
     * @param all the address of all results, on our own pages
     * @param active filters in force, each with the address without it
     * @param hidden what the form sends beside its fields
     * @param choices what the form offers
     */
    public record EmbedPage(
            String style,
            String origins,
            String theme,
            List<ChoosePage.Option> options,
            String error,
            List<ResultsPage> results,
            String all,
            List<ResultsPage.Active> active,
            List<ResultsPage.Hidden> hidden,
            FormChoices choices) {

        public EmbedPage {
            options = List.copyOf(options);
            results = List.copyOf(results);
            active = List.copyOf(active);
            hidden = List.copyOf(hidden);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        Partners.Partner partner =
                partners.find(Frame.first(sent, Frame.PARTNER)).orElseThrow(NotFoundException::new);
        Frame frame = Frame.of(partner, sent);
        return pages.page(frame, pages.ready(), headers, context -> render(frame, context));
    }

    private Page render(Frame frame, SearchContext context) {
        Gazetteer gazetteer = context.places();
        ResolvedPlace meant = ResolvedPlace.by(frame, gazetteer, texts);
        Optional<ResultsPages.Built> built = meant.place().map(known -> results.build(meant.query(), known, context));
        FilterWords words =
                new FilterWords(campaign, context, context.now().atZone(PARIS).toLocalDate(), texts);
        EmbedPage page = page(frame, meant, built.map(ResultsPages.Built::page), gazetteer, words);
        return new Page(
                HtmlPostProcessor.html(Templates.embed(page)),
                built.map(ResultsPages.Built::validUntil).orElse(Instant.MAX));
    }

    private EmbedPage page(
            Frame frame, ResolvedPlace meant, Optional<ResultsPage> results, Gazetteer gazetteer, FilterWords words) {
        Frame asked = frame.ask(meant.query());
        return new EmbedPage(
                frame.partner().style(),
                String.join(" ", frame.partner().origins()),
                frame.scheme(),
                meant.options().stream()
                        .map(one -> option(one, frame, gazetteer))
                        .toList(),
                meant.isUnknown() ? texts.placeUnknown() : "",
                results.stream().toList(),
                meant.query().results(),
                words.active(meant.query(), other -> asked.ask(other).address()),
                asked.hidden(),
                FormChoices.of(
                        meant.place().map(known -> known.label(texts)).orElse(frame.typed()),
                        meant.query(),
                        campaign,
                        texts));
    }

    private ChoosePage.Option option(Suggestion suggestion, Frame frame, Gazetteer gazetteer) {
        ChoosePage.Option option = ChoosePage.option(suggestion, frame.query(), gazetteer, texts);
        PageQuery there = frame.query().with(PageQuery.PLACE, PlacePicker.code(suggestion.place()));
        return new ChoosePage.Option(frame.ask(there).address(), option.name(), option.detail(), option.matched());
    }

    /**
     * What a frame asks for.
     *
     * @param query with the place that was meant
     * @param place empty before a search, and where it is unclear
     * @param options that may have been meant, where it is unclear
     * @param isUnknown whether nothing is called so
     */
    private record ResolvedPlace(
            PageQuery query, Optional<AskedPlace> place, List<Suggestion> options, boolean isUnknown) {

        static ResolvedPlace by(Frame frame, Gazetteer gazetteer, Texts texts) {
            Optional<AskedPlace> chosen = frame.query().place().flatMap(code -> AskedPlace.find(code, gazetteer));
            String typed = frame.typed();
            return typed.isEmpty()
                            || chosen.filter(place -> place.label(texts).equals(typed))
                                    .isPresent()
                    ? new ResolvedPlace(frame.query(), chosen, List.of(), false)
                    : typed(frame, gazetteer);
        }

        private static ResolvedPlace typed(Frame frame, Gazetteer gazetteer) {
            PlacePicker picker = new PlacePicker(gazetteer);
            List<Suggestion> suggested = picker.suggest(frame.typed());
            return picker.findOnly(frame.typed(), suggested)
                    .map(only -> frame.query().with(PageQuery.PLACE, PlacePicker.code(only)))
                    .map(query -> new ResolvedPlace(
                            query, query.place().flatMap(code -> AskedPlace.find(code, gazetteer)), List.of(), false))
                    .orElseGet(
                            () -> new ResolvedPlace(frame.query(), Optional.empty(), suggested, suggested.isEmpty()));
        }
    }
}
