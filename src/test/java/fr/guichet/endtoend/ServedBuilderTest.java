package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that builds the snippet for partners. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class ServedBuilderTest {

    private static final String SCRIPT = "/integration/v1/guichet-recherche.js";

    @BeforeEach
    void placesAreKnown() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/departements/33").statusCode() == 200);
    }

    private static String built(String chosen) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .get("/integrer?" + chosen)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theSnippetsDigestIsThatOfTheServedScript() throws NoSuchAlgorithmException {
        byte[] script = given().get(SCRIPT)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .extract()
                .asByteArray();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-384").digest(script));

        assertThat(
                built("partenaire=voisin"),
                containsString(
                        SCRIPT + "&quot; integrity=&quot;sha384-" + digest + "&quot; crossorigin=&quot;anonymous"));
    }

    @Test
    void choicesAreInTheSnippetAndThePreview() {
        String html = built("partenaire=mairie&commune=Bordeaux&rayon=10&vaccin=moderna&theme=clair");

        assertThat(
                html,
                containsString(
                        "&lt;guichet-recherche partenaire=&quot;mairie&quot; commune=&quot;33063&quot; "
                                + "rayon=&quot;10&quot; vaccin=&quot;moderna&quot; theme=&quot;clair&quot; titre=&quot;Recherche de rendez-vous de vaccination&quot;&gt;"));
        assertThat(
                html,
                containsString("<iframe class=\"live\" src=\"/integration/recherche?partenaire=mairie&amp;lieu=33063"
                        + "&amp;rayon=10&amp;vaccin=moderna&amp;theme=clair\""));
        assertThat(html, containsString("<code>http://www.mairie.example</code>"));
    }

    @Test
    void unsetChoicesFollowThePartnersSettings() {
        String html = built("partenaire=mairie");

        assertThat(html, containsString("&lt;guichet-recherche partenaire=&quot;mairie&quot; titre=&quot;"));
        assertThat(html, containsString("src=\"/integration/recherche?partenaire=mairie\""));
    }

    @Test
    void anAmbiguousPlaceIsReported() {
        String html = built("partenaire=voisin&commune=bourg");

        assertThat(html, containsString("aria-invalid=\"true\""));
        assertThat(html, not(containsString("commune=&quot;")));
    }

    @Test
    void parametersNeverBecomeMarkup() {
        String html = built("partenaire=%22%3E%3Cscript%3E&commune=%22%3E%3Cscript%3E&theme=%22%3E%3Cscript%3E");

        assertThat(html, not(containsString("<script>")));
        assertThat(html, not(containsString("\"><script")));
        assertEquals(400, given().get("/integrer?rayon=x").statusCode());
    }
}
