package fr.guichet.web;

import fr.guichet.web.templates.WebSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Search engines may index only pages that change slowly, and nothing of a demo. */
@Path("/robots.txt")
public class RobotsResource {

    private static final String NOTHING = "User-agent: *\nDisallow: /\n";
    private static final String PAGES = """
            User-agent: *
            Disallow: /api/
            Disallow: /recherche
            Disallow: /choisir-lieu
            Disallow: /carte
            Disallow: /integration/
            Disallow: /ops/
            Disallow: /exploitation/
            """;

    private final WebSettings settings;

    RobotsResource(WebSettings settings) {
        this.settings = settings;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String robots() {
        return settings.simulated() ? NOTHING : PAGES;
    }
}
