package fr.guichet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search embedded in pages of other origins, which the browser stubs. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class EmbedInBrowserTest extends InBrowser {

    private static final String PARTNER = "http://hote.example/";
    private static final String STRANGER = "http://etranger.example/";

    private Page host(BrowserContext context, String at, String html) {
        context.route(
                at + "**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody("<!doctype html><html lang=fr><title>Ville</title><body>" + html)));
        Page page = context.newPage();
        page.navigate(at);
        return page;
    }

    private String snippet() {
        String builder = RestAssured.given()
                .get("/integrer?partenaire=voisin&commune=33063")
                .asString();
        Matcher code = Pattern.compile("(?s)<code>(&lt;script.*?)</code>").matcher(builder);
        assertTrue(code.find(), "the builder shows what to copy");
        return code.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @Test
    void theSnippetOfTheBuilderWorksInAPartnersPage() {
        try (BrowserContext context = context(options(WIDE))) {
            Page page = host(context, PARTNER, snippet());
            Locator frame = page.locator("guichet-recherche iframe");
            frame.waitFor();

            FrameLocator inside = page.frameLocator("guichet-recherche iframe");
            inside.locator("article.is-open a.button").first().waitFor();

            assertEquals("Recherche de rendez-vous de vaccination", frame.getAttribute("title"));
            page.waitForFunction("document.querySelector('guichet-recherche iframe').height !== '600'");
            assertNotEquals("600", frame.getAttribute("height"), "the frame takes the height of its content");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {NARROW, WIDE})
    void itFitsAPartnersPageAndIsAccessibleThere(int width) {
        try (BrowserContext context = context(options(width))) {
            Page page = host(
                    context,
                    PARTNER,
                    "<meta name=viewport content='width=device-width'><main><h1>Se faire vacciner</h1>" + snippet()
                            + "</main>");
            page.frameLocator("guichet-recherche iframe")
                    .locator("article.is-open a.button")
                    .first()
                    .waitFor();
            page.waitForFunction("document.querySelector('guichet-recherche iframe').height !== '600'");

            keep(page, "embed-in-a-partners-page-" + width);
            assertEquals(List.of(), violations(page));
            assertEquals(width, scrollWidth(page), "no horizontal scrolling");
            assertEquals(
                    true,
                    page.frames().getLast().evaluate("document.documentElement.scrollWidth <= innerWidth"),
                    "nor in the frame");
        }
    }

    @Test
    void aSearchGoesOnInABareFrameWithoutCookieOrStorage() {
        try (BrowserContext context = context(options(NARROW))) {
            Page page = host(
                    context,
                    PARTNER,
                    "<iframe sandbox='allow-scripts allow-forms allow-popups' title=Recherche width=300 height=500 src='"
                            + address + "integration/recherche?partenaire=voisin'></iframe>");
            FrameLocator inside = page.frameLocator("iframe");
            inside.locator("#q").fill("Bordeaux (33)");
            inside.locator("#q").press("Enter");

            inside.locator("article.card").first().waitFor();

            assertEquals(0, context.cookies().size(), "no cookie");
        }
    }

    @Test
    void aPageOfAnotherOriginCannotEmbedTheSearch() {
        try (BrowserContext context = context(options(WIDE))) {
            String frame = "<iframe title=x src='" + address + "integration/recherche?partenaire=voisin'></iframe>";
            Page page = host(context, STRANGER, frame + "<iframe title=y src='" + address + "'></iframe>");

            assertTrue(
                    page.frames().stream()
                            .filter(child -> !child.equals(page.mainFrame()))
                            .allMatch(child -> child.locator("#q").count() == 0),
                    "neither the search nor any other page");
        }
    }

    @Test
    void nothingButTheSearchCanBeFramedByAPartner() {
        try (BrowserContext context = context(options(WIDE))) {
            Page page = host(context, PARTNER, "<iframe title=x src='" + address + "etat'></iframe>");

            assertEquals(0, page.frames().getLast().locator(".brand").count());
        }
    }

    @Test
    void aPartnersThemeIsAppliedInBothSchemesWithoutStylesInThePage() {
        assertEquals("rgb(122, 31, 92)", buttonColour(ColorScheme.LIGHT));
        Colour dark = Colour.of(buttonColour(ColorScheme.DARK));
        assertTrue(dark.red() > 122 && dark.red() > dark.green(), "a lighter one of the same hue: " + dark);
    }

    private String buttonColour(ColorScheme scheme) {
        try (BrowserContext context = context(options(NARROW).setColorScheme(scheme))) {
            Page page = host(
                    context,
                    "http://mairie.example/",
                    "<iframe sandbox='allow-scripts allow-forms' title=Recherche width=300 height=500 src='" + address
                            + "integration/recherche?partenaire=mairie'></iframe>");
            Locator button = page.frameLocator("iframe").locator("button[type=submit]");
            button.waitFor();
            assertEquals("0px", button.evaluate("button => getComputedStyle(button).borderRadius"));
            return String.valueOf(button.evaluate("button => getComputedStyle(button).backgroundColor"));
        }
    }

    /** A computed colour: {@code rgb(1, 2, 3)}. */
    private record Colour(int red, int green) {
        static Colour of(String computed) {
            String[] parts = computed.replaceAll("[^0-9,]", "").split(",", -1);
            return new Colour(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }
}
