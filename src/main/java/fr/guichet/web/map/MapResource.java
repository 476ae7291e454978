package fr.guichet.web.map;

import fr.guichet.api.QueryService;
import fr.guichet.api.cache.Page;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.search.KnownPlaces;
import fr.guichet.snapshot.Snapshot;
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

    private final QueryService queries;
    private final KnownPlaces places;
    private final MapPages pages;

    MapResource(QueryService queries, KnownPlaces places, MapPages pages) {
        this.queries = queries;
        this.places = places;
        this.pages = pages;
    }

    /** A question about a map. */
    private record OnMap(PageQuery query) {}

    @GET
    @Operation(hidden = true)
    public Response map(@Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot snapshot = queries.snapshot();
        Gazetteer gazetteer = places.at(snapshot);
        PageQuery query = PageQuery.of(uri.getQueryParameters()).without(PageQuery.NEXT);
        Optional<AskedPlace> place = query.place().flatMap(code -> AskedPlace.find(code, gazetteer));
        if (place.isEmpty()) {
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/choisir-lieu?q=")
                    .build();
        }
        return queries.page(new OnMap(query), snapshot, headers, (now, at) -> {
            MapPages.Drawn drawn = pages.draw(query, place.get(), gazetteer, now, at);
            return new Page(HtmlPostProcessor.html(Templates.map(drawn.page(), "")), drawn.validUntil());
        });
    }
}
