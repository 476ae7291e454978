package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another language needs only files. The one tested here, {@code messages/*_zz.properties}, has the name of each message between marks: what is left of a page without them is data of
 * centres and platforms, or a text that no translator would find.
 */
@QuarkusTest
@WithTestResource(OnSandbox.class)
@TestProfile(OtherLanguageTest.InAnotherLanguage.class)
class OtherLanguageTest {

    /** The language of marks. */
    public static final class InAnotherLanguage implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "guichet.web.language", "zz", "guichet.web.simulated", "true", "guichet.web.hotline", "0 800");
        }
    }

    private static final Pattern MARKED = Pattern.compile("⟦[^⟦⟧]*⟧");
    private static final Pattern READ_ATTRIBUTE =
            Pattern.compile("(?:title|aria-label|alt|placeholder|data-label|content)=\"([^\"]*)\"");
    private static final Pattern MARKUP = Pattern.compile(
            "(?s)<svg.*?</svg>|<p class=\"notes\">.*?</p>|<(script|code)[^>]*>.*?</\\1>|<[^>]*>|&[a-z#0-9]+;");
    private static final Pattern WORD = Pattern.compile("[\\p{L}-]{3,}");

    /** French words of our own sentences that are in no name of a place or platform. */
    private static final Set<String> OURS = Set.of(
            "aucun",
            "aucune",
            "avec",
            "avons",
            "cherchez",
            "créneau",
            "créneaux",
            "depuis",
            "dont",
            "encore",
            "entre",
            "hier",
            "horaires",
            "instant",
            "inconnu",
            "jamais",
            "jour",
            "jours",
            "lieu",
            "lieux",
            "matin",
            "nous",
            "nouvelle",
            "pas",
            "plateforme",
            "plateformes",
            "plus",
            "première",
            "prendre",
            "près",
            "proches",
            "pour",
            "rechercher",
            "recherche",
            "relevé",
            "répond",
            "rien",
            "sans",
            "soir",
            "toutes",
            "tout",
            "vous",
            "votre",
            "vérifier",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "janvier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "état",
            "appeler",
            "accès",
            "aide");

    @BeforeEach
    void centresWereSeen() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            Response answer = given().get("/api/v1/centres?departement=33&state=open");
            return answer.statusCode() == 200 && answer.jsonPath().getInt("totals.open") > 2;
        });
    }

    private static String html(String path) {
        return given().urlEncodingEnabled(false).accept("text/html").get(path).asString();
    }

    /** The readable words that are in no message. */
    private static Set<String> unmarked(String html) {
        String text = MARKUP.matcher(html).replaceAll(" ") + " "
                + READ_ATTRIBUTE
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.joining(" "));
        for (String before = ""; !before.equals(text); ) {
            before = text;
            text = MARKED.matcher(text).replaceAll(" ");
        }
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.FRENCH))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ours(String html) {
        Set<String> words = unmarked(html);
        words.retainAll(OURS);
        return words;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/recherche?lieu=33063",
                "/recherche?lieu=33063&vaccin=novavax&jour=2021-04-13&moment=evening",
                "/recherche?lieu=48.0,-8.0&rayon=5",
                "/departement/33",
                "/carte?lieu=33063",
                "/choisir-lieu?q=bourg",
                "/choisir-lieu?q=xyz",
                "/choisir-lieu?q=",
                "/etat",
                "/nulle-part",
                "/recherche?lieu=33&vaccin=nothing",
                "/plan-du-site",
                "/aide",
                "/comment-ca-marche",
                "/donnees",
                "/accessibilite",
                "/confidentialite",
                "/mentions-legales",
                "/integrer",
                "/integration/recherche?partenaire=voisin&lieu=33063",
                "/integration/recherche?partenaire=mairie&q=bourg",
                "/integration/recherche?partenaire=mairie&q=xyz"
            })
    void aPageContainsOnlyMessagesAndData(String path) {
        String html = html(path);

        assertTrue(MARKED.matcher(html).find(), "the page has messages");
        assertEquals(Set.of(), ours(html));
        assertThat(html, containsString("<html lang=\"zz\""));
    }

    @Test
    void theCentresPageAndTheThanksPageAreTranslated() {
        var centre =
                given().get("/api/v1/centres?departement=33&state=open&limit=1").jsonPath();
        String id = centre.getString("centres[0].id");

        assertEquals(Set.of(), ours(html("/merci?lieu=" + id)));
        assertEquals(Set.of(), ours(html("/lieu/" + id)));
    }

    @Test
    void detectsTextThatIsNoMessage() {
        assertEquals(
                List.of("créneau", "jamais"),
                List.copyOf(ours("<p title=\"Jamais\">⟦a ⟦b vous⟧ nous⟧ Créneau &nbsp; <b>Bordeaux</b></p>")));
    }
}
