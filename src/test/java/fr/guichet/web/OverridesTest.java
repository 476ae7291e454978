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

/** An operator's files take the place of ours, and text stays text in them. */
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
}
