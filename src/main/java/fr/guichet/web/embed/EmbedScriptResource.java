package fr.guichet.web.embed;

import fr.guichet.web.templates.Asset;
import fr.guichet.web.templates.Assets;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The script that partners load. Its address has the version of its interface; the builder page shows its digest. */
@Path(EmbedScriptResource.PATH)
public class EmbedScriptResource {

    static final String PATH = "/integration/v1/guichet-recherche.js";
    static final String FILE = "guichet-recherche.js";

    private final Assets assets;

    EmbedScriptResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Operation(hidden = true)
    public Response script() {
        Asset script = assets.find(FILE).orElseThrow();
        return Response.ok(script.plain(), assets.type(FILE))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
