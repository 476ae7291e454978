package fr.guichet.ban;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The one route that is read. */
interface BanApi {

    /**
     * Looks an address up: {@code /search/?q=21%20rue%20des%20Essais&citycode=54395&limit=1}.
     *
     * @param text number and street
     * @param commune INSEE code; null when a postcode is given
     * @param postcode null when the commune is given
     */
    @GET
    @Path("/search/")
    AnswerWire search(
            @QueryParam("q") String text,
            @QueryParam("citycode") @Nullable String commune,
            @QueryParam("postcode") @Nullable String postcode,
            @QueryParam("limit") int limit);
}
