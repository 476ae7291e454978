package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.query.answer.AnswerCache;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are kept are the same answers. */
@QuarkusTest
@WithTestResource(OnStub.class)
@TestProfile(ChangesTest.NobodyIsAsked.class)
class KeptAnswersTest {

    private static final String ADDRESS = "/api/v1/departements/54";

    @Inject
    AnswerCache cache;

    @Inject
    Snapshots snapshots;

    @BeforeEach
    void thereAreCentres() {
        await().atMost(Duration.ofSeconds(30)).until(() -> snapshots.current().isReady());
    }

    @Test
    void aKeptAnswerIsTheRenderedOneToTheByteAndTheHeader() {
        String address = "/api/v1/departements/55";
        Response rendered = given().get(address);
        assertTrue(cache.find(address).isPresent(), "it is kept");
        Response kept = given().get(address);

        assertEquals(200, rendered.statusCode());
        assertArrayEquals(rendered.asByteArray(), kept.asByteArray());
        assertEquals(headers(rendered), headers(kept));
    }

    @Test
    void whoHasItIsToldSoAndHeadHasNoBody() {
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
    void whoAsksForSomethingElseIsNotGivenWhatIsKept() {
        given().get(ADDRESS).then().statusCode(200);

        given().accept("text/html").get(ADDRESS).then().statusCode(406);
        given().post(ADDRESS).then().statusCode(405);
        given().get(ADDRESS + "?x=1").then().statusCode(400);
    }

    @Test
    void theCountryAndItsDepartementsAreRenderedBeforeAnybodyAsks() {
        await().atMost(Duration.ofSeconds(30)).until(() -> cache.weight() > 100 * 1_000L);
    }

    private static Map<String, String> headers(Response response) {
        Set<String> changing = Set.of("date", "age");
        return response.headers().asList().stream()
                .filter(header -> !changing.contains(header.getName().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        header -> header.getValue(),
                        (a, b) -> a + ", " + b,
                        TreeMap::new));
    }
}
