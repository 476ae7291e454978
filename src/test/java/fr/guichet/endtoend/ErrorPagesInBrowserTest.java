package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.snapshot.CentreIndex;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Retired;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Error pages help: they say what the error does not mean, and have a search and the platforms. */
@QuarkusTest
class ErrorPagesInBrowserTest extends InBrowser {

    private static final Centre THERE = Centres.centre("there", Centres.listing("one"));
    private static final CentreId CLOSED = new CentreId("closed");

    @Inject
    Snapshots snapshots;

    /** One centre and a closed one. */
    @Override
    @BeforeEach
    void centresWereSeen() {
        become(new CentreIndex(
                List.of(THERE),
                HandMovedTime.START,
                Map.of(CLOSED, new Retired.Closed("closed", HandMovedTime.START)),
                Map.of(),
                Coverage.NONE,
                Set.of(),
                Map.of()));
    }

    private void become(CentreIndex index) {
        snapshots.replaceCentres(index);
        snapshots.observe(
                ListingId.of(THERE, THERE.listings().getFirst()),
                known ->
                        known.answered(Centres.answer(Centres.open("2021-04-14T10:35:00+02:00"), HandMovedTime.START)));
        snapshots.publish();
    }

    private void helps(String path, int status, String heading) {
        assertEquals(
                status, given().header("Accept", "text/html").get("/" + path).statusCode());
        check(path, NARROW, ColorScheme.LIGHT);
        check(path, WIDE, ColorScheme.DARK);
        try (BrowserContext context = context(options(NARROW).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address + path);
            helps(page, heading);
        }
    }

    private static void helps(Page page, String heading) {
        assertEquals(heading, page.locator("h1").innerText());
        assertEquals(1, page.locator("form[action='/recherche'] input[name=q]").count(), "a search");
        assertTrue(page.locator("main a[href^='https://']").count() >= 3, "the platforms");
    }

    @Test
    void anUnknownAddress() {
        helps("nulle-part", 404, "Cette page n’existe pas");
    }

    @Test
    void aCentreThatClosed() {
        helps("lieu/closed-centre", 410, "Ce lieu de vaccination n’existe plus");
    }

    @Test
    void beforeTheCentresAreLoadedTheAnswerIs503() {
        become(CentreIndex.EMPTY);

        helps("recherche?lieu=33063", 503, "Nous ne pouvons pas répondre en ce moment");
        check("", NARROW, ColorScheme.LIGHT);
        check("etat", NARROW, ColorScheme.LIGHT);
    }

    @Test
    void tooManyReportsAre429() {
        try (BrowserContext context = context(options(NARROW))) {
            Page page = context.newPage();
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                page.navigate(address + "lieu/there");
                page.getByText("Ce créneau n’existe plus").click();
                return page.locator("h1").innerText().startsWith("Trop de demandes");
            });

            helps(page, "Trop de demandes en peu de temps");
            assertEquals(List.of(), violations(page));
            keep(page, "429-" + NARROW);
        }
    }
}
