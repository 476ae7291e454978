package fr.guichet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Geolocation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The additions of JavaScript. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class ScriptsInBrowserTest extends InBrowser {

    @Test
    void suggestionsCanBeChosenWithTheKeyboard() {
        try (BrowserContext context = context(options(WIDE))) {
            Page page = context.newPage();
            page.navigate(address);
            Locator field = page.locator("#q");
            field.pressSequentially("bourg en b");
            page.locator("[role=option]").first().waitFor();

            assertEquals("true", field.getAttribute("aria-expanded"));
            field.press("ArrowDown");
            assertEquals(
                    page.locator("[role=option][aria-selected=true]").getAttribute("id"),
                    field.getAttribute("aria-activedescendant"));
            field.press("Enter");
            assertEquals("Bourg-en-Bresse (01)", field.inputValue());
            field.press("Enter");
            page.waitForURL("**/recherche?lieu=01053**");
        }
    }

    @Test
    void aCityItsDepartementAndItsPartsAreDistinguished() {
        try (BrowserContext context = context(options(NARROW))) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("#q").pressSequentially("paris");
            page.locator("[role=option]").first().waitFor();

            List<String> offered = page.locator("[role=option]").allInnerTexts();

            assertEquals("Paris toute la ville", offered.getFirst());
            assertTrue(offered.contains("Paris tout le département 75"), offered.toString());
            assertTrue(offered.contains("Paris 13e arrondissement 75013, Paris"), offered.toString());
            keep(page, "suggestions-" + NARROW);
        }
    }

    @Test
    void escapeClosesTheSuggestionsAndKeepsWhatWasTyped() {
        try (BrowserContext context = context(options(NARROW))) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("#q").pressSequentially("nant");
            page.locator("[role=option]").first().waitFor();

            page.locator("#q").press("Escape");

            assertTrue(page.locator("[role=listbox]").isHidden());
            assertEquals("nant", page.locator("#q").inputValue());
        }
    }

    @Test
    void aPositionIsRoundedBeforeItLeavesTheDevice() {
        Browser.NewContextOptions located = options(WIDE)
                .setGeolocation(new Geolocation(44.837789, -0.57918))
                .setPermissions(List.of("geolocation"));
        try (BrowserContext context = context(located)) {
            Page page = context.newPage();
            page.navigate(address);

            page.getByText("Autour de moi").click();

            page.waitForURL("**/recherche?**lieu=44.84**");
            assertTrue(page.url().matches(".*lieu=44\\.84(%2C|,)-0\\.58.*"), page.url());
        }
    }

    @Test
    void checksTheCentreBeforeLeaving() {
        try (BrowserContext context = context(options(WIDE))) {
            Page page = context.newPage();
            page.navigate(address + "recherche?lieu=33063");
            Locator booking = page.locator("a[data-centre]").first();
            String href = booking.getAttribute("href");
            List<String> asked = new CopyOnWriteArrayList<>();
            context.onRequest(request -> asked.add(request.url()));

            booking.click();

            page.waitForCondition(() -> asked.contains(href));
            assertTrue(
                    asked.indexOf(href) > asked.indexOf(refresh(asked)), "the centre is checked before the link opens");
            page.locator(".told").waitFor();
        }
    }

    private static void everythingIsGone(BrowserContext context) {
        context.route(
                url -> url.endsWith("/refresh"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"centre\":{\"state\":\"none\"}}")));
    }

    @Test
    void aGoneSlotOnACentresPageLinksToNearbyCentres() {
        try (BrowserContext context = context(options(WIDE))) {
            everythingIsGone(context);
            Page page = context.newPage();
            page.navigate(address + "recherche?lieu=33063&rayon=50");
            page.locator("article.is-open h2 a").first().click();

            page.locator("a[data-centre]").first().click();

            Locator notice = page.locator(".told:focus");
            notice.waitFor();
            assertTrue(notice.locator("a").getAttribute("href").startsWith("/recherche?lieu="), "places around");
            assertEquals("Rien vu", page.locator("main .what .badge").innerText());
            assertEquals(
                    "Aucun créneau vu à l’instant.",
                    page.locator("section:has(#creneaux) > p").innerText(),
                    "no day goes on to show a slot");
            assertEquals(0, page.locator(".starts, .seen, form.report").count(), "nothing else tells of slots");
            assertEquals(0, page.getByText(Pattern.compile("\\d créneau")).count(), "nor does the table");
            assertEquals(List.of(), violations(page));
            keep(page, "gone-place-" + WIDE);
        }
    }

    @Test
    void aGoneSlotIsAnnouncedAtTheFocusWithTheNextOne() {
        try (BrowserContext context = context(options(NARROW))) {
            everythingIsGone(context);
            Page page = context.newPage();
            page.navigate(address + "recherche?lieu=33063&rayon=50");
            Locator gone = page.locator("article.card").first();
            String next = page.locator("article.is-open").nth(1).getAttribute("id");

            gone.locator("a[data-centre]").first().click();

            Locator notice = page.locator(".told:focus");
            notice.waitFor();
            assertTrue(notice.innerText().startsWith("Ce lieu n’a plus de créneau"), notice.innerText());
            Locator offered = notice.locator("a");
            assertEquals("#" + next, offered.getAttribute("href"));
            assertTrue(
                    offered.innerText()
                            .contains(page.locator("#" + next + " h2").innerText()),
                    "names the place");
            assertEquals(
                    "Aucun créneau vu à l’instant.",
                    gone.locator(".state").innerText(),
                    "the card does not go on to show the slot");
            assertEquals(1, context.pages().size(), "nothing was opened");
            assertEquals(List.of(), violations(page));
            keep(page, "gone-" + NARROW);

            offered.click();

            assertEquals(1, page.locator("#" + next + " h2 a:focus").count(), "the keyboard goes on from there");
        }
    }

    @Test
    void theBuilderOffersNoPositionSearch() {
        try (BrowserContext context = context(options(WIDE))) {
            Page page = context.newPage();
            page.navigate(address + "integrer");

            assertEquals(0, page.getByText("Autour de moi").count());
        }
    }

    @Test
    void aTouchChoosesASuggestion() {
        try (BrowserContext context = context(options(NARROW).setHasTouch(true))) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("#q").pressSequentially("bourg en b");

            page.locator("[role=option]").first().tap();

            assertEquals("Bourg-en-Bresse (01)", page.locator("#q").inputValue());
        }
    }

    private static String refresh(List<String> asked) {
        return asked.stream()
                .filter(url -> url.endsWith("/refresh"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFalseSlotIsReportedWithoutAnAccount() {
        try (BrowserContext context = context(options(NARROW).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address + "recherche?lieu=33063");
            page.locator("article.is-open h2 a").first().click();

            page.getByText("Ce créneau n’existe plus").click();

            assertTrue(page.locator("h1").innerText().startsWith("Merci"));
            assertTrue(page.url().contains("/merci?lieu="));
        }
    }
}
