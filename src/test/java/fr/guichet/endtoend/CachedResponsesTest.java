package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.api.cache.AnswerCache;
import fr.guichet.model.Centre;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cached responses equal rendered ones. */
@QuarkusTest
@WithTestResource(OnStub.class)
@TestProfile(ChangesTest.NobodyIsAsked.class)
class CachedResponsesTest {

    /** A header that only an operator adds. */
    static final String HSTS = "max-age=31536000";

    private static final String ADDRESS = "/api/v1/departements/54";

    @Inject
    AnswerCache cache;

    @Inject
    Snapshots snapshots;

    @Inject
    HandMovedTime time;

    @BeforeEach
    void awaitCentres() {
        time.reset();
        await().atMost(Duration.ofSeconds(30)).until(() -> snapshots.current().isReady());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/departements/55",
                "/api/v1/centres?departement=54",
                "/api/v1/days?departement=54",
                "/",
                "/etat",
                "/recherche?lieu=54",
                "/carte?lieu=54",
                "/departement/54",
                "/integration/recherche?partenaire=voisin&lieu=54",
            })
    void aCachedResponseEqualsTheRenderedOneInBytesAndHeaders(String address) {
        Response rendered = given().get(address);
        assertTrue(cache.hasAddress(address), "it is kept");
        Response kept = given().get(address);

        assertEquals(200, rendered.statusCode());
        assertArrayEquals(rendered.asByteArray(), kept.asByteArray());
        assertEquals(headers(rendered), headers(kept));
        assertEquals(List.of(HSTS), kept.headers().getValues("Strict-Transport-Security"));
    }

    @Test
    void aFramedPageIsCachedApartFromThePlainOne() {
        for (int time = 0; time < 2; time++) {
            given().get("/integration/recherche?partenaire=voisin&lieu=54")
                    .then()
                    .header("Content-Security-Policy", containsString("frame-ancestors 'self' http://hote.example"))
                    .header("X-Frame-Options", nullValue());
            given().get("/recherche?lieu=54")
                    .then()
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Frame-Options", "DENY");
        }
    }

    @Test
    void aCachedPageExpiresBeforeItsAgesAreOffByAMinute() {
        String page = given().get("/etat").asString();
        assertTrue(cache.hasAddress("/etat"), "it is kept");

        time.forward(Duration.ofSeconds(59));
        assertTrue(cache.hasAddress("/etat"), "it is kept");
        assertEquals(page, given().get("/etat").asString());
        time.forward(Duration.ofSeconds(1));

        assertFalse(cache.hasAddress("/etat"));
    }

    @Test
    void theCountryAsLinesIsCacheableUntilItChanges() {
        Centre centre = snapshots.current().centres().centres().stream()
                .filter(some -> !some.listings().isEmpty())
                .findFirst()
                .orElseThrow();
        ListingId listing = ListingId.of(centre, centre.listings().getFirst());
        snapshots.observe(
                listing,
                known ->
                        known.answered(Centres.answer(Centres.open("2021-04-13T12:00:05+02:00"), HandMovedTime.START)));
        snapshots.publish();

        given().accept("application/x-ndjson")
                .get("/api/v1/centres")
                .then()
                .header("Cache-Control", "public, max-age=5, stale-while-revalidate=0, stale-if-error=0");
        given().get("/api/v1/centres").then().header("Cache-Control", startsWith("public, max-age=5,"));
    }

    @Test
    void aKnownETagIs304AndHeadHasNoBody() {
        Response kept = given().get(ADDRESS);

        given().header("If-None-Match", kept.header("ETag"))
                .get(ADDRESS)
                .then()
                .statusCode(304)
                .header("ETag", kept.header("ETag"))
                .header("Access-Control-Allow-Origin", "*")
                .body(is(""));
        given().head(ADDRESS)
                .then()
                .statusCode(200)
                .header("Content-Length", notNullValue())
                .header("ETag", kept.header("ETag"))
                .body(is(""));
    }

    @Test
    void otherRequestsDoNotGetTheCachedResponse() {
        given().get(ADDRESS).then().statusCode(200);

        given().accept("text/html").get(ADDRESS).then().statusCode(406);
        given().post(ADDRESS).then().statusCode(405);
        given().get(ADDRESS + "?x=1").then().statusCode(400);
    }

    @Test
    void theCountryAndItsDepartementsAreRenderedAhead() {
        await().atMost(Duration.ofSeconds(30)).until(() -> cache.weight() > 100 * 1_000L);
    }

    /** A header on two lines equals the same header on one. */
    private static String joined(String one, String other) {
        Set<String> words = new TreeSet<>(List.of(one.split(", ")));
        words.addAll(List.of(other.split(", ")));
        return String.join(", ", words);
    }

    private static Map<String, String> headers(Response response) {
        Set<String> changing = Set.of("date", "age");
        return response.headers().asList().stream()
                .filter(header -> !changing.contains(header.getName().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        header -> joined(header.getValue(), header.getValue()),
                        CachedResponsesTest::joined,
                        TreeMap::new));
    }
}
