package fr.guichet.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator's files replace ours, and their expressions are escaped. */
@QuarkusTest
@TestProfile(OverridesTest.WithOwnFiles.class)
class OverridesTest {

    /** A directory with a header and a style sheet. */
    public static final class WithOwnFiles implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path own = Files.createTempDirectory("guichet-own-");
                Files.createDirectories(own.resolve("templates/fragments"));
                Files.createDirectories(own.resolve("assets"));
                Files.writeString(
                        own.resolve("templates/fragments/header.html"),
                        "<header>De notre ville {inject:site.name}</header>");
                Files.writeString(own.resolve("assets/site.css"), "body { color: teal }");
                Files.createDirectories(own.resolve("assets/fonts"));
                Files.write(own.resolve("assets/fonts/own.woff2"), new byte[] {1, 2, 3});
                return Map.of("guichet.web.overrides", own.toString(), "guichet.web.name", "<Guichet>");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void aFragmentIsTheOperatorsAndStillEscapes() {
        String html = RestAssured.given().get("/aide").asString();

        assertThat(html, containsString("<header>De notre ville &lt;Guichet&gt;</header>"));
        assertThat(html, not(containsString("class=\"brand\"")));
        assertThat(html, containsString("<footer class=\"site\""));
    }

    @Test
    void theStyleSheetIsTheOperators() {
        RestAssured.given().get("/fichiers/site.css").then().statusCode(200).body(containsString("teal"));
    }

    @Test
    void whatTheOperatorsStyleSheetNeedsIsServedBesideIt() {
        RestAssured.given()
                .get("/fichiers/fonts/own.woff2")
                .then()
                .statusCode(200)
                .contentType("font/woff2")
                .header("Content-Security-Policy", containsString("font-src 'self'"));
        RestAssured.given()
                .get("/fichiers/../templates/fragments/header.html")
                .then()
                .statusCode(404);
        RestAssured.given().get("/fichiers/fonts/none.woff2").then().statusCode(404);
    }

    @Test
    void ourOwnFilesStayWhereTheOperatorHasNone() {
        RestAssured.given().get("/fichiers/guichet.js").then().statusCode(200).body(containsString("suggest"));
    }
}
