package fr.guichet.web.templates;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Serves assets. */
@Path("/fichiers/{name: .+}")
public class AssetsResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String BRIEFLY = "public, max-age=300";

    private final Assets assets;

    AssetsResource(Assets assets) {
        this.assets = assets;
    }

    /** @param version the version in the address; any other value, or none, is cached only briefly */
    @GET
    @Operation(hidden = true)
    public Response file(
            @PathParam("name") String name, @QueryParam("v") @Nullable String version, @Context HttpHeaders headers) {
        return answer(assets.find(name).orElseThrow(NotFoundException::new), assets.type(name), version, headers);
    }

    public static Response answer(Asset asset, String type, @Nullable String version, HttpHeaders headers) {
        boolean gzip = headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("gzip"));
        Response.ResponseBuilder answer = Response.ok(gzip ? asset.gzip() : asset.plain(), type);
        if (gzip) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        // A sandboxed frame has no origin and still needs our scripts.
        return answer.header("Access-Control-Allow-Origin", "*")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, asset.version().equals(version) ? FOR_EVER : BRIEFLY)
                .build();
    }
}
