package fr.guichet.web.search;

import fr.guichet.api.cache.PageAnswers;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.NamedPlace;
import fr.guichet.gazetteer.Suggestion;
import fr.guichet.search.SearchContext;
import fr.guichet.web.templates.Language;
import fr.guichet.web.text.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The results of a search. A typed place is redirected to the address with its code, so that each search has one address. */
@Path("/recherche")
public class ResultsResource {

    /** The name of a place as it was typed. */
    public static final String TYPED = "q";

    private final PageAnswers pages;
    private final ResultsPages results;
    private final Texts texts;

    ResultsResource(PageAnswers pages, ResultsPages results, Language language) {
        this.pages = pages;
        this.results = results;
        this.texts = language.texts();
    }

    @GET
    @Operation(hidden = true)
    public Response results(@Context UriInfo uri, @Context HttpHeaders headers) {
        SearchContext current = pages.ready();
        Gazetteer gazetteer = current.places();
        PageQuery query = PageQuery.of(uri.getQueryParameters());
        Optional<AskedPlace> place = query.place().flatMap(code -> AskedPlace.find(code, gazetteer));
        String typed = Optional.ofNullable(uri.getQueryParameters().getFirst(TYPED))
                .orElse("")
                .strip();
        if (!typed.isEmpty()
                && place.filter(known -> known.label(texts).equals(typed)).isEmpty()) {
            return typed(typed, query, gazetteer);
        }
        if (place.isEmpty()) {
            return choose(query.place().orElse(""), query);
        }
        return pages.page(query, current, headers, context -> {
            ResultsPages.Built built = results.build(query, place.get(), context);
            String canonical = query.unfiltered().without(PageQuery.RADIUS).results();
            return built.html(Templates.results(built.page(), canonical));
        });
    }

    private static Response typed(String typed, PageQuery query, Gazetteer gazetteer) {
        PlacePicker picker = new PlacePicker(gazetteer);
        List<Suggestion> suggested = picker.suggest(typed);
        Optional<NamedPlace> only = picker.findOnly(typed, suggested);
        return only.map(place -> seeOther(
                        query.with(PageQuery.PLACE, PlacePicker.code(place)).results()))
                .orElseGet(() -> choose(typed, query));
    }

    private static Response choose(String typed, PageQuery query) {
        String filters = query.without(PageQuery.PLACE).encoded();
        return seeOther("/choisir-lieu?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                + (filters.isEmpty() ? "" : "&" + filters));
    }

    private static Response seeOther(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(address).toASCIIString())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
