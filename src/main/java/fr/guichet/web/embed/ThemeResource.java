package fr.guichet.web.embed;

import fr.guichet.web.templates.Asset;
import fr.guichet.web.templates.AssetsResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The style sheets of partners: files, because pages allow no inline styles. */
@Path("/integration/theme/{partner}.css")
public class ThemeResource {

    private final Partners partners;

    ThemeResource(Partners partners) {
        this.partners = partners;
    }

    /** @param version the version in the address; any other value, or none, is cached only briefly */
    @GET
    @Operation(hidden = true)
    public Response style(
            @PathParam("partner") String partner,
            @QueryParam("v") @Nullable String version,
            @Context HttpHeaders headers) {
        Asset style = partners.findStyle(partner).orElseThrow(NotFoundException::new);
        return AssetsResource.answer(style, "text/css;charset=UTF-8", version, headers);
    }

    /** Blank if it is empty. */
    static String href(String partner, Asset style) {
        return style.plain().length == 0 ? "" : "/integration/theme/" + partner + ".css?v=" + style.version();
    }
}
