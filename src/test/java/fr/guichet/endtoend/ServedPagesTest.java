package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages without JavaScript. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class ServedPagesTest {

    private static final Pattern WORDS_OF_NOTHING = Pattern.compile("[Aa]ucun créneau(?! vu| à montrer)");

    @TestHTTPResource("/")
    String address;

    @BeforeEach
    void awaitAnswersOfEveryPlatform() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            Response answer = given().get("/api/v1/centres?departement=33&state=open");
            return answer.statusCode() == 200 && answer.jsonPath().getInt("totals.open") > 2;
        });
    }

    private static RequestSpecification browser() {
        return given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .redirects()
                .follow(false);
    }

    private static String html(String address) {
        return browser()
                .get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString()
                .replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/recherche?lieu=33063", "/recherche?lieu=33", "/choisir-lieu?q=bourg", "/nulle-part"})
    void aPageHasNoInlineScriptAndNoForeignRequest(String address) {
        Response page = browser().get(address);

        page.then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Set-Cookie", nullValue());
        String html = page.asString();
        assertThat(html, not(containsString(" style=")));
        assertThat(html, not(matchesPattern("(?s).*<script(?![^>]* src=\"/).*")));
        assertThat(html, not(matchesPattern("(?s).*<(link|img|script|iframe)[^>]* (src|href)=\"(https?:)?//.*")));
        assertFalse(WORDS_OF_NOTHING.matcher(html).find(), "no slot is always one that was not seen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paris 13|/recherche?lieu=75113",
                "2a|/recherche?lieu=2A",
                "Bourg-en-Bresse (01)|/recherche?lieu=01053",
                "orée d'anjou|/recherche?lieu=49126",
                "st etienne|/recherche?lieu=42218",
                "97110|/recherche?lieu=97120",
                "bourg|/choisir-lieu?q=bourg",
                "xyz|/choisir-lieu?q=xyz",
                "''|/choisir-lieu?q="
            })
    void typedTextRedirectsToAPlaceOrAChoice(String typed, String to) {
        browser()
                .queryParam("q", typed)
                .get("/recherche")
                .then()
                .statusCode(303)
                .header("Location", equalTo(to));
    }

    @Test
    void homonymsAreDistinguished() {
        String html = html("/choisir-lieu?q=saint+denis");

        assertThat(html, containsString("/recherche?lieu=93066"));
        assertThat(html, containsString("Seine-Saint-Denis"));
        assertThat(html, containsString("/recherche?lieu=97411"));
        assertThat(html, containsString("La Réunion"));
    }

    @Test
    void typedTextIsShownAsTextAndEditable() {
        String html = browser()
                .queryParam("q", "\"><script>alert(1)</script>")
                .get("/choisir-lieu")
                .asString();

        assertThat(html, not(containsString("<script>")));
        assertThat(html, containsString("&lt;script&gt;"));
        assertThat(html, containsString("aria-describedby=\"q-aide"));
    }

    @Test
    void theResultsMatchTheApi() {
        atOneMoment(this::resultsAreThoseOfTheApi);
    }

    private void resultsAreThoseOfTheApi() {
        var totals = given().get("/api/v1/centres?departement=33").jsonPath();
        String html = html("/recherche?lieu=33");

        assertThat(html, containsString(totals.getInt("totals.open") + " lieux avec créneaux"));
        assertThat(html, containsString(escaped(totals.getString("centres[0].name"))));
        assertThat(html, containsString("Vu à 12 h 00, à l’instant, sur "));
        assertThat(
                html,
                containsString(totals.getString("centres[0].listings[0].link").replace("&", "&amp;")));
        assertThat(html, containsString("target=\"_blank\" rel=\"noopener noreferrer\""));
    }

    @Test
    void theDaysMatchTheApiAndLinkToEachDay() {
        atOneMoment(this::daysAreThoseOfTheApi);
    }

    private void daysAreThoseOfTheApi() {
        var days = given().get("/api/v1/days?departement=33").jsonPath();
        List<Integer> slots = days.getList("days.findAll { it.state == 'open' }.slots");
        String day = days.getString("days.find { it.state == 'open' }.date");

        String html = html("/recherche?lieu=33");
        String one = html("/recherche?lieu=33&jour=" + day);

        assertThat(html, containsString("href=\"/recherche?lieu=33&amp;jour=" + day + "\""));
        assertThat(
                html,
                containsString("<strong>" + slots.getFirst() + (slots.getFirst() > 1 ? " créneaux" : " créneau")));
        assertThat(one, containsString("href=\"/recherche?lieu=33&amp;jour=" + day + "\" aria-current=\"true\""));
        assertThat(one, containsString("href=\"/recherche?lieu=33\"><span>Tous les jours"));
    }

    @Test
    void aFalseSlotIsReportedToTheApiAndHasItsCentreCheckedFirst() {
        String id = given().get("/api/v1/centres?departement=33&state=open&limit=1")
                .jsonPath()
                .getString("centres[0].id");

        given().header("Host", "evil.example")
                .post("/api/v1/centres/" + id + "/reports")
                .then()
                .statusCode(202)
                .header("Location", equalTo("/api/v1/centres/" + id))
                .header("Cache-Control", equalTo("no-store"))
                .body("centre", equalTo(id))
                .body("look", equalTo("/api/v1/centres/" + id));
        given().post("/api/v1/centres/zzz/reports").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theNextPageContinues() {
        String first = html("/recherche?lieu=75056&rayon=200");
        Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
        assertTrue(next.find(), "there is a next page");

        String second = html(next.group(1).replace("&amp;", "&"));

        assertFalse(ids(first).stream().anyMatch(ids(second)::contains), "no centre is on both");
        assertThat(second, containsString("Première page"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;");
    }

    private static List<String> ids(String html) {
        return Pattern.compile("<article [^>]*id=\"lieu-([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void pointsOnTheMapDoNotLieOverEachOther() {
        List<double[]> points = Pattern.compile(
                        "cx=\"([-0-9.]+)\" cy=\"([-0-9.]+)\" r=\"([0-9.]+)\"/><text class=\"is-")
                .matcher(html("/carte?lieu=75056"))
                .results()
                .map(found -> new double[] {
                    Double.parseDouble(found.group(1)),
                    Double.parseDouble(found.group(2)),
                    Double.parseDouble(found.group(3))
                })
                .toList();

        assertThat(points.size(), greaterThan(3));
        for (double[] one : points) {
            for (double[] other : points.subList(points.indexOf(one) + 1, points.size())) {
                assertThat(Math.hypot(one[0] - other[0], one[1] - other[1]), greaterThan(one[2] + other[2]));
            }
        }
    }

    @Test
    void whereThereIsNoCentreAWiderCircleIsOffered() {
        String html = html("/recherche?lieu=48.0,-8.0&rayon=5");

        assertThat(html, containsString("Nous ne connaissons aucun lieu de vaccination ici."));
    }

    @Test
    void filtersThatLeaveNothingCanBeCleared() {
        String html = html("/recherche?lieu=33&jour=2021-04-13&vaccin=novavax");

        assertThat(html, containsString("ne correspondent pas à vos filtres"));
        assertThat(html, containsString("href=\"/recherche?lieu=33\">Effacer les filtres"));
        assertThat(html.replace('\u00a0', ' '), containsString("<strong>Aucun créneau vu avec ces filtres à 12 h"));
    }

    @Test
    void activeFiltersAreShownInPlainFrench() {
        given().get("/recherche?lieu=33&plateforme=keldoc&du=2021-12-20&au=2022-01-02")
                .then()
                .statusCode(200)
                .body(containsString(">Keldoc<"))
                .body(containsString(">à partir du lundi 20 décembre<"))
                .body(containsString(">jusqu’au dimanche 2 janvier 2022<"));
        given().get("/integration/recherche?partenaire=voisin&lieu=33&plateforme=keldoc")
                .then()
                .body(containsString(">Keldoc<"));
    }

    @Test
    void theMapsNameSaysWhatItShows() {
        given().get("/carte?lieu=33")
                .then()
                .body(containsString("<h1>Carte des lieux de vaccination\u00a0: Gironde (département 33)</h1>"))
                .body(containsString("<title>Carte des lieux de vaccination\u00a0: Gironde (département 33) · "));
        given().get("/carte?lieu=33063").then().body(containsString("vaccination près de Bordeaux (33)</h1>"));
    }

    @Test
    void theMapOfADepartementIgnoresTheRadius() {
        given().get("/carte?lieu=33&rayon=abc").then().statusCode(200);
        given().get("/carte?lieu=33063&rayon=abc").then().statusCode(400);
    }

    @Test
    void aWiderCircleIsOneLinkAway() {
        assertThat(
                html("/recherche?lieu=33063").replace('\u00a0', ' '),
                containsString("href=\"/recherche?lieu=33063&amp;rayon=50\">Élargir à 50 km</a>"));
        assertThat(html("/recherche?lieu=33063&rayon=200"), not(containsString("Élargir")));
        assertThat(html("/recherche?lieu=33"), not(containsString("Élargir")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"49126|près d’Orée d&#39;Anjou", "72181|près du Mans", "67482|près de Strasbourg"})
    void namesOfPlacesFollowFrenchGrammar(String code, String joined) {
        assertThat(html("/recherche?lieu=" + code), containsString("<h1>Vaccination " + joined));
    }

    @Test
    void aCityIsOfferedWholeBesideItsArrondissements() {
        given().get("/choisir-lieu?q=paris")
                .then()
                .body(containsString("<strong>Paris</strong> <span>toute la ville</span>"))
                .body(containsString("<span>75013, Paris</span>"));
    }

    @Test
    void anUnknownAddressIsAPageOrAProblemByAccept() {
        browser()
                .get("/recherche?lieu=33&vaccin=nothing")
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .body(containsString("Nous n’avons pas compris cette adresse"));
        browser().get("/nulle-part").then().statusCode(404).body(containsString("Cette page n’existe pas"));
        browser().get("/api/v1/centres/zzz").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aCentreHasOneAddress() {
        var centre =
                given().get("/api/v1/centres?departement=33&state=open&limit=1").jsonPath();
        String id = centre.getString("centres[0].id");

        String canonical =
                browser().get("/lieu/" + id).then().statusCode(308).extract().header("Location");
        String html = html(canonical);

        assertThat(canonical, startsWith("/lieu/" + id + "-"));
        assertThat(html, containsString("<h1>" + escaped(centre.getString("centres[0].name")) + "</h1>"));
        assertThat(html, containsString("Créneaux vus, jour par jour"));
        assertThat(html, containsString("Ce que dit chaque plateforme"));
        browser().get("/lieu/" + id + "-autre-nom").then().statusCode(308).header("Location", equalTo(canonical));
        browser().get("/lieu/zzzzzzzzzz-nulle-part").then().statusCode(404).contentType(startsWith("text/html"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        String etag = browser().get("/choisir-lieu?q=bourg").getHeader("ETag");

        browser()
                .header("If-None-Match", etag)
                .get("/choisir-lieu?q=bourg")
                .then()
                .statusCode(304)
                .body(is(""));
    }

    @Test
    void theFirstResultsAreSmall() throws Exception {
        int bytes = gzipped("recherche?lieu=33063") + gzipped("fichiers/site.css");

        assertThat(bytes, greaterThan(1_000));
        assertThat("bytes of HTML and style sheet", bytes, lessThan(50_000));
    }

    private int gzipped(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse("none"));
            return answer.body().length;
        }
    }

    @Test
    void theStyleSheetIsImmutableUnderItsVersion() {
        Matcher style =
                Pattern.compile("href=\"(/fichiers/site.css\\?v=[^\"]+)\"").matcher(html("/"));
        assertTrue(style.find());

        browser().get(style.group(1)).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        assertEquals(404, browser().get("/fichiers/nothing.css").statusCode());
    }

    /** Requests both one after the other, again if a publication came in between. */
    private static void atOneMoment(ThrowingRunnable bothAgree) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(bothAgree);
    }
}
