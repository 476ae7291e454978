package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages with a silent platform: Keldoc refuses, and its answers have expired. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
@TestProfile(SilentPlatformInBrowserTest.Alone.class)
class SilentPlatformInBrowserTest extends InBrowser {

    /** An application of its own, since these tests move its clock; it fetches again soon after. */
    public static final class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "adapters.doctolib.shortest-interval", "100ms",
                    "adapters.keldoc.shortest-interval", "100ms",
                    "adapters.maiia.shortest-interval", "100ms",
                    "adapters.keldoc.pause-after-refusal", "200ms");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    HandMovedTime time;

    @BeforeEach
    void keldocIsSilent() {
        if (!isSilent()) {
            await().atMost(PATIENCE).until(() -> count("platform=keldoc", "open") > 0);
            given().baseUri(OnSandbox.sandbox().address().toString())
                    .contentType("application/json")
                    .body("{\"kind\":\"status\",\"status\":403,\"platform\":\"keldoc\"}")
                    .post("/_sandbox/faults")
                    .then()
                    .statusCode(201);
            time.forward(Duration.ofHours(1));
        }
        await().atMost(PATIENCE)
                .until(() ->
                        isSilent() && count("platform=keldoc", "open") == 0 && count("platform=doctolib", "open") > 10);
    }

    @AfterAll
    static void removeFaults() {
        given().baseUri(OnSandbox.sandbox().address().toString()).delete("/_sandbox/faults");
    }

    private static int count(String query, String state) {
        return given().get("/api/v1/centres?limit=1&" + query).jsonPath().getInt("totals." + state);
    }

    private static boolean isSilent() {
        return given().get("/api/v1/centres?limit=1")
                .jsonPath()
                .getList("silentPlatforms.platform")
                .contains("keldoc");
    }

    /** A centre that is only on Keldoc. */
    private static JsonPath silenced() {
        return given().get("/api/v1/centres?platform=keldoc&state=unknown&limit=1")
                .jsonPath();
    }

    private String textOf(String path) {
        check(path, NARROW, ColorScheme.DARK);
        check(path, WIDE, ColorScheme.LIGHT);
        try (BrowserContext context = context(options(WIDE).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address + path);
            return text(page);
        }
    }

    @Test
    void resultsNameTheSilentPlatformAndWhatItHides() {
        JsonPath centre = silenced();
        String text = textOf("recherche?lieu=" + centre.getString("centres[0].position.lat") + ","
                + centre.getString("centres[0].position.lon") + "&rayon=200");

        assertTrue(text.contains("Keldoc ne veut pas nous répondre (depuis "), text);
        assertTrue(
                text.contains("leurs créneaux peuvent manquer") || text.contains("ses créneaux peuvent manquer"), text);
        assertTrue(text.contains("Voir ces lieux"), text);
        assertTrue(text.contains("que nous n’avons pas pu voir"), text);
        assertTrue(text.contains("lieux avec créneaux") || text.contains("lieu avec créneaux"), text);
    }

    @Test
    void resultsFromOnlyASilentPlatformAreUnknown() {
        String text = textOf("recherche?lieu=" + silenced().getString("centres[0].departement") + "&plateforme=keldoc");

        assertTrue(text.contains("Nous ne pouvons pas dire s’il y a des créneaux."), text);
        assertTrue(text.contains("Nous n’avons pas pu voir : "), text);
        assertFalse(text.contains("Rien vu"), text);
    }

    @Test
    void aCentresPageShowsWhatIsUnknownSinceWhen() {
        String text = textOf("lieu/" + silenced().getString("centres[0].id"));

        assertTrue(text.contains("Keldoc ne veut pas nous répondre (depuis "), text);
        assertTrue(text.contains("Les créneaux que ce lieu y a peut-être nous échappent."), text);
        assertTrue(text.contains("État inconnu"), text);
        assertFalse(text.contains("Ce créneau n’existe plus"), "there is none to report");
        assertTrue(text.contains("Inconnu : "), text);
        assertTrue(text.contains("Vérifier sur Keldoc"), text);
    }

    @Test
    void theStatusPageAndTheFirstPageNameIt() {
        assertTrue(textOf("etat").contains("Keldoc ne veut pas nous répondre depuis "));
        assertTrue(textOf("").contains("ne veut pas nous répondre depuis "));
    }

    @Test
    void newerDataIsANoticeAndNothingChangesByItself() {
        try (BrowserContext context = context(options(NARROW))) {
            Page page = context.newPage();
            page.clock().install();
            page.navigate(address + "recherche?lieu=33063");
            String shown = page.locator("#resultats").innerText();
            String asOf = given().get("/api/v1/centres?commune=33063&radius=20")
                    .jsonPath()
                    .getString("asOf");
            time.forward(Duration.ofMinutes(30));
            await().atMost(PATIENCE)
                    .until(() -> !asOf.equals(given().get("/api/v1/centres?commune=33063&radius=20")
                            .jsonPath()
                            .getString("asOf")));

            page.clock().runFor(91_000);
            page.getByText("Il y a des relevés plus récents.").waitFor();

            assertEquals(shown, page.locator("#resultats").innerText(), "nothing changed by itself");
            assertEquals("status", page.locator(".notice:has(button)").getAttribute("role"));
            keep(page, "newer-" + NARROW);
            page.locator(".notice button").click();
            page.waitForCondition(() -> !page.locator("#resultats").innerText().equals(shown));
            assertEquals(0, page.locator(".notice:has(button)").count());
        }
    }
}
