package fr.guichet.web.map;

import fr.guichet.api.cache.Page;
import fr.guichet.api.cache.PageAnswers;
import fr.guichet.search.SearchContext;
import fr.guichet.web.search.AskedPlace;
import fr.guichet.web.search.PageQuery;
import fr.guichet.web.templates.HtmlPostProcessor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A search on a map, with the same parameters as its list. */
@Path("/carte")
public class MapResource {

    private final PageAnswers pages;
    private final MapPages maps;

    MapResource(PageAnswers pages, MapPages maps) {
        this.pages = pages;
        this.maps = maps;
    }

    /** The cache key. */
    private record OnMap(PageQuery query) {}

    @GET
    @Operation(hidden = true)
    public Response map(@Context UriInfo uri, @Context HttpHeaders headers) {
        SearchContext current = pages.ready();
        PageQuery query = PageQuery.of(uri.getQueryParameters()).without(PageQuery.NEXT);
        Optional<AskedPlace> place = query.place().flatMap(code -> AskedPlace.find(code, current.places()));
        if (place.isEmpty()) {
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/choisir-lieu?q=")
                    .build();
        }
        return pages.page(new OnMap(query), current, headers, context -> {
            MapPages.Built built = maps.build(query, place.get(), context);
            return new Page(HtmlPostProcessor.html(Templates.map(built.page(), "")), built.validUntil());
        });
    }
}
