package fr.guichet.web;

import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.Suggestion;
import fr.guichet.model.Campaign;
import fr.guichet.query.KnownPlaces;
import fr.guichet.query.Page;
import fr.guichet.query.QueryService;
import fr.guichet.snapshot.Snapshot;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search inside a page of a partner: one address from form to results, without cookie or storage, so that it works in any frame. */
@Path("/integration/recherche")
public class EmbedResource {

    static final String PARTNER = "partenaire";

    private final QueryService queries;
    private final KnownPlaces places;
    private final ResultsPages pages;
    private final Partners partners;
    private final Campaign campaign;
    private final Texts texts;

    EmbedResource(
            QueryService queries,
            KnownPlaces places,
            ResultsPages pages,
            Partners partners,
            Campaign campaign,
            Texts texts) {
        this.queries = queries;
        this.places = places;
        this.pages = pages;
        this.partners = partners;
        this.campaign = campaign;
        this.texts = texts;
    }

    /** What a frame asks. */
    private record Framed(Partners.Partner partner, String theme, String typed, PageQuery query) {}

    @GET
    @Operation(hidden = true)
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        Partners.Partner partner = partners.find(first(sent, PARTNER)).orElseThrow(NotFoundException::new);
        Framed framed = new Framed(
                partner,
                first(sent, "theme").equals("clair") ? "clair" : "auto",
                first(sent, ResultsResource.TYPED),
                query(partner, sent));
        return queries.page(framed, queries.snapshot(), headers, (now, at) -> draw(framed, now, at));
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
    }

    private static PageQuery query(Partners.Partner partner, MultivaluedMap<String, String> sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        partner.defaults().forEach((name, value) -> values.put(name, List.of(value)));
        values.putAll(sent);
        return PageQuery.of(values);
    }

    private Page draw(Framed framed, Snapshot snapshot, Instant now) {
        Gazetteer gazetteer = places.at(snapshot);
        PlacePicker picker = new PlacePicker(gazetteer);
        List<Suggestion> suggested = framed.typed().isEmpty() ? List.of() : picker.suggest(framed.typed());
        PageQuery query = picker.findOnly(framed.typed(), suggested)
                .map(only -> framed.query().with(PageQuery.PLACE, PlacePicker.code(only)))
                .orElse(framed.query());
        boolean isUnclear = !framed.typed().isEmpty() && query.equals(framed.query());
        Optional<AskedPlace> place =
                isUnclear ? Optional.empty() : query.place().flatMap(code -> AskedPlace.find(code, gazetteer));
        Optional<ResultsPages.Drawn> drawn = place.map(known -> pages.draw(query, known, snapshot, now));
        EmbedPage page = new EmbedPage(
                framed.partner().id(),
                String.join(" ", framed.partner().origins()),
                framed.theme(),
                isUnclear
                        ? suggested.stream()
                                .map(one -> option(one, framed, gazetteer))
                                .toList()
                        : List.of(),
                isUnclear && suggested.isEmpty() ? "Nous ne connaissons pas ce lieu : essayez un code postal." : "",
                drawn.stream().map(ResultsPages.Drawn::page).toList(),
                query.results(),
                FormChoices.of(place.map(AskedPlace::label).orElse(framed.typed()), query, campaign, texts));
        return new Page(
                Drawing.html(PageTemplates.embed(page)),
                drawn.map(ResultsPages.Drawn::asOf).orElse(snapshot.centres().loadedAt()),
                drawn.map(ResultsPages.Drawn::validUntil).orElse(Instant.MAX));
    }

    private static ChoosePage.Option option(Suggestion suggestion, Framed framed, Gazetteer gazetteer) {
        ChoosePage.Option option = ChoosePage.option(suggestion, framed.query(), gazetteer);
        String href =
                "/integration/recherche?" + PARTNER + "=" + framed.partner().id() + "&theme=" + framed.theme() + "&"
                        + framed.query()
                                .with(PageQuery.PLACE, PlacePicker.code(suggestion.place()))
                                .encoded();
        return new ChoosePage.Option(href, option.name(), option.detail(), option.matched());
    }
}
