package fr.guichet.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Builds what a partner puts into a page, and shows it live. */
@Path("/integrer")
public class BuilderResource {

    private final Partners partners;
    private final Assets assets;
    private final WebSettings settings;

    BuilderResource(Partners partners, Assets assets, WebSettings settings) {
        this.partners = partners;
        this.assets = assets;
        this.settings = settings;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public String build(@Context UriInfo uri) {
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        String partner = first(sent, Frame.PARTNER, "[A-Za-z0-9_-]{1,40}")
                .or(() -> partners.all().stream().map(Partner::id).findFirst())
                .orElse("");
        String commune = first(sent, "commune", "[0-9AB]{2,5}").orElse("");
        String radius = first(sent, PageQuery.RADIUS, "\\d{1,3}").orElse(AskedPlace.DEFAULT_RADIUS);
        String address = "/integration/recherche?partenaire=" + encoded(partner) + "&lieu=" + encoded(commune)
                + "&rayon=" + radius;
        String base =
                settings.publicUrl().orElseGet(() -> uri.getBaseUri().toString().replaceFirst("/$", ""));
        List<FormChoices.Choice> choices = partners.all().stream()
                .map(Partner::id)
                .map(id -> new FormChoices.Choice(id, id, id.equals(partner)))
                .toList();
        BuilderPage page = new BuilderPage(
                choices,
                partner,
                commune,
                radius,
                element(base, partner, commune, radius),
                frame(base + address),
                partner.isEmpty() ? "" : address);
        return Drawing.html(PageTemplates.builder(page, "/integrer"));
    }

    private static Optional<String> first(MultivaluedMap<String, String> sent, String name, String shape) {
        return Optional.ofNullable(sent.getFirst(name)).map(String::strip).filter(value -> value.matches(shape));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String element(String base, String partner, String commune, String radius) {
        String integrity = assets.find(EmbedScriptResource.FILE).orElseThrow().integrity();
        return """
                <script type="module" src="%s%s" integrity="%s" crossorigin="anonymous"></script>
                <guichet-recherche partenaire="%s" commune="%s" rayon="%s">
                  <a href="%s/recherche?lieu=%s&amp;rayon=%s">Trouver un rendez-vous de vaccination</a>
                </guichet-recherche>""".formatted(
                        base, EmbedScriptResource.PATH, integrity, partner, commune, radius, base, commune, radius);
    }

    private static String frame(String address) {
        return "<iframe src=\"" + address.replace("&", "&amp;")
                + "\" title=\"Recherche de rendez-vous de vaccination\" width=\"100%\" height=\"600\" allow=\"geolocation\"></iframe>";
    }
}
