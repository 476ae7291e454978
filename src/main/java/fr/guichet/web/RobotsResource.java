package fr.guichet.web;

import fr.guichet.web.templates.WebSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What search engines may read: what stays true for longer than a minute. A demo is for no search engine. */
@Path("/robots.txt")
public class RobotsResource {

    private static final String NOTHING = "User-agent: *\nDisallow: /\n";
    private static final String PAGES =
            "User-agent: *\nDisallow: /api/\nDisallow: /recherche\nDisallow: /choisir-lieu\nDisallow: /carte\nDisallow: /integration/\nDisallow: /ops/\nDisallow: /exploitation/\n";

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
