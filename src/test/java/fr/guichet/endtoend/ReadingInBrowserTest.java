package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages enlarged, with more spacing, on paper, without motion, and in the accessibility tree. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class ReadingInBrowserTest extends InBrowser {

    /** 1280 pixels at 200 %. */
    private static final int HALF = 640;

    private static final String TWICE_THE_TEXT = "html { font-size: 200% !important }";

    /** The values of WCAG 1.4.12. */
    private static final String SPACED =
            "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

    /** Text cut off by its box, or overflowing a box with a border. */
    private static final String CUT = """
            [...document.querySelectorAll('body *')]
              .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, svg, iframe, .stack thead, input, select, textarea'))
              .filter(e => getComputedStyle(e).overflowX !== 'visible' || getComputedStyle(e).overflowY !== 'visible' || e.matches('button, .button, .badge, .tag, .strip a, .box, .views a'))
              .filter(e => getComputedStyle(e).display !== 'inline' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
              .map(e => e.outerHTML.slice(0, 120))""";

    private static final String SMALL = """
            [...document.querySelectorAll('button, .button, input, select, summary, .strip a, .views a, header.site a, footer.site nav a, .options a, .starts a')]
              .filter(e => e.checkVisibility() && !e.matches('[type=checkbox], [type=hidden]') && e.getBoundingClientRect().height < 43.5)
              .map(e => e.outerHTML.slice(0, 120))""";

    static Stream<String> pages() {
        return Stream.of(
                "",
                "recherche?lieu=33063",
                "recherche?lieu=33063&vaccin=novavax&jour=2021-04-13",
                "choisir-lieu?q=saint+denis",
                "carte?lieu=33063",
                "integrer",
                "integration/recherche?partenaire=voisin&lieu=33063",
                "departement/33",
                "etat",
                "aide",
                "nulle-part",
                "lieu/OPEN");
    }

    private static String known(String path) {
        return path.endsWith("OPEN")
                ? "lieu/"
                        + given().get("/api/v1/centres?departement=33&state=open&limit=1")
                                .jsonPath()
                                .getString("centres[0].id")
                : path;
    }

    @ParameterizedTest(name = "/{0}")
    @MethodSource("pages")
    void nothingIsLostAtTwoHundredPercent(String path) {
        fits(path, HALF, "");
        fits(path, WIDE, TWICE_THE_TEXT);
    }

    @ParameterizedTest(name = "/{0}")
    @MethodSource("pages")
    void nothingIsLostWhenTextIsSpacedOut(String path) {
        fits(path, NARROW, SPACED);
        fits(path, WIDE, SPACED);
    }

    private void fits(String path, int width, String style) {
        try (BrowserContext context = context(options(width).setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(address + known(path));
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
            if (!style.isEmpty()) {
                page.addStyleTag(new Page.AddStyleTagOptions().setContent(style));
            }

            assertEquals(List.of(), page.evaluate(CUT), path + " at " + width);
            assertEquals(width, scrollWidth(page), "no horizontal scrolling of " + path);
        }
    }

    @ParameterizedTest(name = "/{0}")
    @MethodSource("pages")
    void targetsAreLargeEnough(String path) {
        try (BrowserContext context = context(options(NARROW))) {
            Page page = context.newPage();
            page.navigate(address + known(path));

            assertEquals(List.of(), page.evaluate(SMALL), path);
        }
    }

    @Test
    void nothingMovesWithReducedMotion() {
        try (BrowserContext context = context(options(NARROW).setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            page.navigate(address + "recherche?lieu=33063");

            assertEquals(
                    List.of(),
                    page.evaluate(
                            "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s' || getComputedStyle(e).animationName !== 'none').map(e => e.outerHTML.slice(0, 80))"));
            assertEquals("auto", page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"));
        }
    }

    @Test
    void printedPagesShowLinkAddressesAndNoNavigation() {
        try (BrowserContext context = context(options(WIDE).setColorScheme(ColorScheme.DARK))) {
            Page page = context.newPage();
            page.navigate(address + known("lieu/OPEN"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            Locator booking = page.locator(".actions a[href^=http]").first();
            String written = (String) booking.evaluate("e => getComputedStyle(e, '::after').content");

            assertTrue(written.contains(booking.getAttribute("href")), written);
            assertTrue(page.locator("header.site nav").isHidden());
            assertTrue(page.locator("form.report").isHidden(), "a button on paper is of no use");
            assertEquals("rgb(255, 255, 255)", page.evaluate("getComputedStyle(document.body).backgroundColor"));
            assertEquals(List.of(), violations(page), "contrast on paper, whatever the screen's colours");
            assertTrue(page.pdf().length > 10_000);
        }
    }

    @Test
    void theAccessibilityTreeOfResultsMatchesTheScreen() {
        try (BrowserContext context = context(options(WIDE))) {
            Page page = context.newPage();
            page.navigate(address + "recherche?lieu=33063");
            String name = page.locator("article.is-open h2").first().innerText();

            String tree = page.locator("body").ariaSnapshot().replace('\u00a0', ' ');

            assertTrue(tree.contains("heading \"Vaccination près de Bordeaux (33)\" [level=1]"), tree);
            assertTrue(tree.contains("heading \"" + name + "\" [level=2]"), tree);
            assertTrue(tree.contains("- status:"), tree);
            assertTrue(
                    tree.contains("link \"Prendre rendez-vous sur Doctolib à " + name + " (nouvelle fenêtre)"), tree);
            assertTrue(tree.contains("navigation \"Jour par jour\""), tree);
            assertFalse(tree.contains("↗"), "a mark that is read aloud");
        }
    }

    @Test
    void theAccessibilityTreeOfSuggestionsNamesTheListAndTheChosenOne() {
        try (BrowserContext context = context(options(WIDE))) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("#q").pressSequentially("bourg en b");
            page.locator("[role=option]").first().waitFor();
            page.locator("#q").press("ArrowDown");

            String tree = page.locator("form.search").ariaSnapshot().replace('\u00a0', ' ');

            assertTrue(tree.contains("combobox \"Où ?\" [expanded]"), tree);
            assertTrue(tree.contains("listbox \"Lieux proposés\""), tree);
            assertTrue(tree.contains("option \"Bourg-en-Bresse") && tree.contains("[selected]"), tree);
            assertTrue(tree.matches("(?s).*- status: \\d+ lieux? proposés?.*"), tree);
        }
    }
}
