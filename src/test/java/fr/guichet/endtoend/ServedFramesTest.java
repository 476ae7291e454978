package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The embedded search without JavaScript. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class ServedFramesTest {

    private static final String FRAME = "/integration/recherche?partenaire=";

    @BeforeEach
    void centresWereSeen() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            Response answer = given().get("/api/v1/centres?departement=33&state=open");
            return answer.statusCode() == 200 && answer.jsonPath().getInt("totals.open") > 2;
        });
    }

    private static String frame(String asked) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(FRAME + asked)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "voisin|'self' http://hote.example",
                "mairie|'self' http://mairie.example http://www.mairie.example",
                "personne|'none'"
            })
    void onlyAPartnersOriginsMayFrameIt(String partner, String ancestors) {
        ValidatableResponse answer = given().get(FRAME + partner).then();

        answer.header("X-Frame-Options", nullValue())
                .header("Content-Security-Policy", containsString("style-src 'self'; "))
                .header("Content-Security-Policy", not(containsString("unsafe")));
        assertTrue(answer.extract().header("Content-Security-Policy").endsWith("frame-ancestors " + ancestors));
    }

    @Test
    void aPartnersThemeIsAStyleSheetOfOurOwnUnderItsVersion() {
        Matcher style = Pattern.compile("<link rel=\"stylesheet\" href=\"(/integration/theme/mairie.css\\?v=[^\"]+)\">")
                .matcher(frame("mairie"));
        assertTrue(style.find(), "the frame has the partner's style sheet");

        given().get(style.group(1))
                .then()
                .statusCode(200)
                .contentType(equalTo("text/css;charset=UTF-8"))
                .header("Cache-Control", containsString("immutable"))
                .body(containsString("--brand: #7a1f5c"));
        assertThat(frame("voisin"), not(containsString("/integration/theme/")));
        given().get("/integration/theme/personne.css").then().statusCode(404);
    }

    @Test
    void aSearchStartsWithThePartnersDefaultsAndShowsThem() {
        String html = frame("mairie");

        assertThat(html, containsString("près de Bordeaux"));
        assertThat(html, containsString("Rayon 50\u00a0km"));
        assertThat(html, containsString("Moderna<span aria-hidden=\"true\"> ✕"));
        assertThat(html, containsString("name=\"vaccin\" value=\"moderna\" checked"));
        assertThat(html, not(containsString("name=\"vaccin\" value=\"novavax\" checked")));
    }

    @Test
    void aVisitorOverridesThePartnersDefaults() {
        String html = frame("mairie&q=Dijon&lieu=33063&rayon=5&vaccin=&vaccin=novavax");

        assertThat(html, containsString("près de Dijon"));
        assertThat(html, containsString("Rayon 5\u00a0km"));
        assertThat(html, containsString("name=\"vaccin\" value=\"novavax\" checked"));
        assertThat(html, not(containsString("name=\"vaccin\" value=\"moderna\" checked")));
    }

    @Test
    void aRemovedFilterStaysRemoved() {
        String html = frame("mairie&vaccin=");

        assertThat(html, not(containsString("name=\"vaccin\" value=\"moderna\" checked")));
        assertThat(html, not(containsString("class=\"active\"")));
        String some = frame("mairie&vaccin=moderna");
        Matcher without = Pattern.compile("href=\"/integration/recherche\\?([^\"]+)\">Moderna<")
                .matcher(some);
        assertTrue(without.find(), "a filter can be taken away");
        assertThat(without.group(1), containsString("vaccin="));
        assertThat(without.group(1), not(containsString("moderna")));
    }

    @Test
    void theFormOfAFrameKeepsTheSearch() {
        String html = frame("voisin&type=pharmacy&lieu=33063&theme=clair");

        assertThat(html, containsString("<input type=\"hidden\" name=\"type\" value=\"pharmacy\">"));
        assertThat(html, containsString("<input type=\"hidden\" name=\"lieu\" value=\"33063\">"));
        assertThat(html, containsString("<input type=\"hidden\" name=\"theme\" value=\"clair\">"));
        assertThat(html, containsString("class=\"theme-clair\""));
    }
}
