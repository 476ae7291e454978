package fr.guichet.web.embed;

import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchService;
import fr.guichet.web.search.AskedPlace;
import fr.guichet.web.search.FormChoices;
import fr.guichet.web.search.PageQuery;
import fr.guichet.web.search.PlacePicker;
import fr.guichet.web.search.QuestionParser;
import fr.guichet.web.templates.Assets;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.templates.Language;
import fr.guichet.web.templates.WebSettings;
import fr.guichet.web.text.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that builds the snippet of a partner, with a preview. */
@Path(BuilderResource.PATH)
public class BuilderResource {

    static final String PATH = "/integrer";

    private static final String PLACE = "commune";

    private final Partners partners;
    private final Assets assets;
    private final WebSettings settings;
    private final SearchService searches;
    private final QuestionParser questions;
    private final Campaign campaign;
    private final Texts texts;

    BuilderResource(
            Partners partners,
            Assets assets,
            WebSettings settings,
            SearchService searches,
            QuestionParser questions,
            Campaign campaign,
            Language language) {
        this.partners = partners;
        this.assets = assets;
        this.settings = settings;
        this.searches = searches;
        this.questions = questions;
        this.campaign = campaign;
        this.texts = language.texts();
    }

    /**
     * Where partners copy what they put into their pages.
     *
     * @param partners ids, with the one that is chosen
     * @param origins of its pages
     * @param place as typed, or the name of what was meant; blank for none
     * @param error what is wrong with it; blank when nothing is
     * @param choices vaccines and doses; none is chosen where the partner's settings hold
     * @param radii in kilometres, likewise
     * @param schemes of colours
     * @param snippet the element
     * @param frame the frame alone
     * @param address of the frame, for the live view
     */
    public record BuilderPage(
            List<FormChoices.Choice> partners,
            List<String> origins,
            String place,
            String error,
            FormChoices choices,
            List<FormChoices.Choice> radii,
            List<FormChoices.Choice> schemes,
            String snippet,
            String frame,
            String address) {

        public BuilderPage {
            partners = List.copyOf(partners);
            origins = List.copyOf(origins);
            radii = List.copyOf(radii);
            schemes = List.copyOf(schemes);
        }
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public String build(@Context UriInfo uri) {
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        SearchContext context = searches.current();
        Optional<Partners.Partner> partner = partners.find(Frame.first(sent, Frame.PARTNER))
                .or(() -> partners.all().stream().findFirst());
        PageQuery filters = filters(sent, context);
        Place place = place(Frame.first(sent, PLACE), context.places());
        Snippet snippet = new Snippet(
                settings.publicUrl().orElseGet(() -> uri.getBaseUri().toString().replaceFirst("/$", "")),
                partner.map(Partners.Partner::id).orElse(""),
                Stream.of(Theme.AUTO, Theme.LIGHT)
                        .filter(Frame.first(sent, Frame.SCHEME)::equals)
                        .findFirst()
                        .orElse(""),
                place.code().map(code -> filters.with(PageQuery.PLACE, code)).orElse(filters));
        BuilderPage page = page(partner, place, snippet);
        return HtmlPostProcessor.html(Templates.builder(page, PATH));
    }

    /**
     * Where a search begins.
     *
     * @param code as addresses have it; empty for nowhere
     * @param text for the form
     * @param isUnknown whether the typed text is not exactly one place
     */
    private record Place(Optional<String> code, String text, boolean isUnknown) {}

    private Place place(String typed, Gazetteer gazetteer) {
        PlacePicker picker = new PlacePicker(gazetteer);
        Optional<String> code = Optional.of(typed)
                .filter(text -> AskedPlace.find(text, gazetteer).isPresent())
                .or(() -> picker.findOnly(typed, picker.suggest(typed)).map(PlacePicker::code));
        return new Place(
                code,
                code.flatMap(known -> AskedPlace.find(known, gazetteer))
                        .map(known -> known.label(texts))
                        .orElse(typed),
                code.isEmpty() && !typed.isEmpty());
    }

    /** The filters that the element has attributes for. */
    private PageQuery filters(MultivaluedMap<String, String> sent, SearchContext context) {
        PageQuery filters = PageQuery.of(Map.of(
                PageQuery.RADIUS,
                List.of(Frame.first(sent, PageQuery.RADIUS)),
                "vaccin",
                List.of(Frame.first(sent, "vaccin")),
                "dose",
                List.of(Frame.first(sent, "dose"))));
        questions.check(filters, Partners.ANYWHERE, context);
        return filters;
    }

    private BuilderPage page(Optional<Partners.Partner> partner, Place place, Snippet snippet) {
        String integrity = assets.find(EmbedScriptResource.FILE).orElseThrow().integrity();
        FormChoices choices = FormChoices.of(place.text(), snippet.query(), campaign, texts);
        return new BuilderPage(
                partners.all().stream()
                        .map(Partners.Partner::id)
                        .map(id -> new FormChoices.Choice(id, id, id.equals(snippet.partner())))
                        .toList(),
                partner.map(Partners.Partner::origins).orElse(List.of()),
                place.text(),
                place.isUnknown() ? texts.builderUnknownPlace() : "",
                choices,
                choices.radii().stream()
                        .map(radius -> new FormChoices.Choice(
                                radius.value(), radius.label(), snippet.query().has(PageQuery.RADIUS, radius.value())))
                        .toList(),
                Stream.of(Theme.AUTO, Theme.LIGHT)
                        .map(scheme ->
                                new FormChoices.Choice(scheme, texts.scheme(scheme), scheme.equals(snippet.scheme())))
                        .toList(),
                snippet.element(integrity, texts.embedTitle(), texts.embedFallback()),
                snippet.frame(texts.embedTitle()),
                snippet.address());
    }
}
