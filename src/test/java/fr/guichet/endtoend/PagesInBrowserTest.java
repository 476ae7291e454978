package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in a real browser. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class PagesInBrowserTest extends InBrowser {

    private static final int MOST_TABS = 60;

    static Stream<String> pages() {
        return Stream.of(
                "",
                "recherche?lieu=33063",
                "recherche?lieu=33063&vaccin=novavax&jour=2021-04-13",
                "recherche?lieu=48.0,-8.0&rayon=5",
                "recherche?lieu=33",
                "choisir-lieu?q=saint+denis",
                "choisir-lieu?q=xyz",
                "choisir-lieu?q=",
                "carte?lieu=33063",
                "carte?lieu=33",
                "carte?lieu=97411",
                "integrer",
                "integration/recherche?partenaire=voisin",
                "integration/recherche?partenaire=voisin&lieu=33063",
                "integration/recherche?partenaire=voisin&q=saint+denis",
                "departement/33",
                "etat",
                "aide",
                "comment-ca-marche",
                "donnees",
                "accessibilite",
                "confidentialite",
                "mentions-legales",
                "plan-du-site",
                "recherche?lieu=33&vaccin=nothing",
                "nulle-part");
    }

    @ParameterizedTest(name = "/{0}")
    @MethodSource("pages")
    void aPageIsAccessibleFitsAndSendsNoForeignRequest(String path) {
        check(path, NARROW, ColorScheme.LIGHT);
        check(path, WIDE, ColorScheme.DARK);
    }

    @Test
    void aCentresPageIsAccessibleFitsAndSendsNoForeignRequest() {
        String id = given().get("/api/v1/centres?departement=33&state=open&limit=1")
                .jsonPath()
                .getString("centres[0].id");

        check("lieu/" + id, NARROW, ColorScheme.DARK);
        check("lieu/" + id, WIDE, ColorScheme.LIGHT);
    }

    @Test
    void anEmptyResultSaysWhenItWasChecked() {
        String path = whereNothingWasSeen();

        check(path, NARROW, ColorScheme.LIGHT);
        check(path, WIDE, ColorScheme.DARK);
        try (BrowserContext context = context(options(NARROW))) {
            Page page = context.newPage();
            page.navigate(address + path);

            String shown = page.locator(".notice").innerText().replace('\u00a0', ' ');

            assertTrue(shown.startsWith("Aucun créneau vu à 12 h"), shown);
            assertEquals(1, page.locator(".notice a.button").count(), "one thing to do");
        }
    }

    /** A search around a centre without slots, where every other one is known and has none. */
    private static String whereNothingWasSeen() {
        return given()
                .get("/api/v1/centres?state=none&limit=100")
                .jsonPath()
                .<String>getList(
                        "centres.findAll { it.position != null }.collect { it.position.lat + ',' + it.position.lon }")
                .stream()
                .map(PagesInBrowserTest::rounded)
                .filter(PagesInBrowserTest::hasNothingAround)
                .map(at -> "recherche?lieu=" + at + "&rayon=2")
                .findFirst()
                .orElseThrow();
    }

    /** As a parameter of pages. */
    private static String rounded(String at) {
        String[] parts = at.split(",", -1);
        return String.format(Locale.ROOT, "%.2f,%.2f", Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    private static boolean hasNothingAround(String at) {
        JsonPath around = given().get("/api/v1/centres?radius=2&near=" + at).jsonPath();
        return around.getInt("totals.none") > 0
                && around.getInt("totals.open") == 0
                && around.getInt("totals.unknown") == 0;
    }

    @Test
    void theFirstLinkOfResultsLeadsPastFiltersAndDays() {
        try (BrowserContext context = context(options(NARROW))) {
            Page page = context.newPage();
            page.navigate(address + "recherche?lieu=33063");
            tabTo(page, ".skip a[href='#resultats']");

            page.keyboard().press("Enter");
            page.keyboard().press("Tab");

            assertEquals(1, page.locator("#resultats li:first-child h2 a:focus").count());
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheFirstPageToABookingLink() {
        try (BrowserContext context = context(options(WIDE))) {
            Page page = context.newPage();
            page.navigate(address);
            tabTo(page, "#q");
            page.keyboard().type("Bordeaux (33)");
            page.keyboard().press("Enter");
            page.waitForURL("**/recherche?lieu=33063**");

            tabTo(page, "a.button[href^='https://']");

            assertTrue(
                    page.locator("a.button:focus").innerText().contains("Prendre rendez-vous sur"),
                    "the first booking link is of a centre with slots");
            assertEquals("_blank", page.locator("a.button:focus").getAttribute("target"));
        }
    }

    /** Presses Tab until the element has the focus, and checks that each focus is visible. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            Locator focused = page.locator(":focus");
            assertFalse(
                    focused.evaluate("e => getComputedStyle(e).outlineStyle").equals("none"),
                    "focus can be seen on " + focused.evaluate("e => e.outerHTML.slice(0, 200)"));
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + selector);
    }

    @Test
    void withoutJavaScriptASearchLeadsToABookingLink() {
        try (BrowserContext context = context(options(NARROW).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("#q").fill("bordeaux");
            page.locator("form.search button[type=submit]").click();

            Locator booking = page.locator("article.is-open a.button").first();

            assertTrue(booking.getAttribute("href").startsWith("https://"), "a link of a platform");
            assertTrue(booking.innerText().contains("Prendre rendez-vous"), "says what it does");
        }
    }

    @Test
    void anEnglishBrowserStillShowsFrenchFormats() {
        try (BrowserContext context = context(options(WIDE).setLocale("en-US").setTimezoneId("America/New_York"))) {
            Page page = context.newPage();
            page.navigate(address + "recherche?lieu=33063");

            String text = text(page);

            assertTrue(text.contains("Vu à 12 h 00"), "Paris' hour: " + text);
            assertTrue(text.matches("(?s).*\\d,\\d km.*"), "a decimal comma: " + text);
        }
    }

    @Test
    void hostileTextInEveryFieldIsText() {
        String hostile = "\"'><script>window.hurt=1</script><img src=x onerror=window.hurt=1>";
        try (BrowserContext context = context(options(WIDE))) {
            Page page = context.newPage();
            for (String name : List.of("q", "lieu", "rayon", "vaccin", "dose", "jour", "du", "au", "tri", "suite")) {
                String others = name.equals("lieu") || name.equals("q") ? "" : "&lieu=33";
                page.navigate(address + "recherche?" + name + "="
                        + java.net.URLEncoder.encode(hostile, java.nio.charset.StandardCharsets.UTF_8) + others);

                assertEquals("undefined", page.evaluate("typeof window.hurt"), name);
                assertEquals(0, page.locator("main img").count(), name);
            }
        }
    }
}
