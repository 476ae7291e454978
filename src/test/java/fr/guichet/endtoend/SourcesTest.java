package fr.guichet.endtoend;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static fr.guichet.endtoend.Staff.operator;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.store.Store;
import fr.guichet.store.record.CountRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources and listings as operators see them. */
@QuarkusTest
@WithTestResource(OnStub.class)
class SourcesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    HandMovedTime time;

    @Inject
    Store store;

    @BeforeEach
    void thePlatformIsHealthy() {
        time.reset();
        OnStub.bothAnswer(OnStub.NOTHING_FREE);
        await().atMost(PATIENCE)
                .until(() -> source("doctolib").equals("ok") && problems("").isEmpty());
    }

    @Test
    void refusesRequestsWithoutCredentials() {
        given().get("/ops/sources").then().statusCode(401);
        given().get("/ops/listings").then().statusCode(401);
    }

    @Test
    void aHealthySourceHasRatesBudgetQueueAndBreaker() {
        JsonPath line = lines();
        String doctolib = "find { it.source == 'doctolib' }.";

        assertEquals(List.of("1 min", "15 min", "24 h"), line.getList(doctolib + "rates.over"));
        assertTrue(line.getDouble(doctolib + "rates[2].successRate") > 0);
        assertNotNull(line.get(doctolib + "rates[2].p95Millis"));
        assertTrue(line.getLong(doctolib + "asking.requestsToday") > 0);
        assertEquals(50_000, line.getLong(doctolib + "asking.requestsAllowed"));
        assertEquals(2, line.getInt(doctolib + "asking.targets"));
        assertEquals(2, line.getInt(doctolib + "listings.total"));
        assertEquals(2, line.getInt(doctolib + "listings.byFreshness.fresh"));
        assertEquals(1.0, line.getDouble(doctolib + "listings.coverage"));
        assertEquals(List.of("politeness", "time limit", "breaker", "metrics"), line.getList(doctolib + "chain.name"));
        assertTrue(line.getString(doctolib + "chain[0].says").startsWith("1000 requests a second, 2 at once"));
    }

    @Test
    void theRegistryIsASourceWithoutSlots() {
        JsonPath line = lines();
        String registry = "find { it.source == 'santefr' }.";

        assertEquals("ok", line.getString(registry + "state"));
        assertNotNull(line.getString(registry + "lastSuccess"));
        assertNull(line.get(registry + "asking"));
    }

    @Test
    void aPlatformThatRefusesIsSilentWithItsNextProbe() {
        OnStub.stub()
                .stubFor(get(anyUrl())
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "2")));
        await().atMost(PATIENCE).until(() -> source("doctolib").equals("silent"));

        JsonPath line = lines();
        assertEquals("refused", line.getString("find { it.source == 'doctolib' }.why"));
        assertEquals("refused", line.getString("find { it.source == 'doctolib' }.lastFailure.reason"));
        assertNotNull(line.getString("find { it.source == 'doctolib' }.asking.nextProbe"));
    }

    @Test
    void anUnreadableAnswerIsShownCutAndWithoutPersonalData() {
        OnStub.stub()
                .stubFor(get(anyUrl())
                        .atPriority(1)
                        .willReturn(okJson("[\"jean@mairie.example\", \"01 23 45 67 89\", \"" + "x".repeat(5_000))));
        await().atMost(PATIENCE).until(() -> lastExcerpt().startsWith("[\"[mail]\", \"[phone]\", \"xxx"));

        assertEquals("unreadable", lines().getString("find { it.source == 'doctolib' }.lastFailure.reason"));
        String excerpt = lastExcerpt();
        assertTrue(excerpt.length() <= 2_000);
    }

    @Test
    void aListingThatIsGoneIsADeadLinkAndSoonQuarantined() {
        OnStub.stub()
                .stubFor(get(urlPathEqualTo("/booking/centre-du-port.json"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(404)));
        time.forward(Duration.ofHours(13));
        await().atMost(PATIENCE)
                .until(() -> problems("?problem=dead-links&platform=doctolib").size() == 1);
        await().atMost(PATIENCE).until(() -> problems("?problem=quarantined").size() == 1);

        assertEquals(0, problems("?problem=dead-links&platform=keldoc").size());
        assertEquals(0, problems("?problem=flapping").size());
    }

    @Test
    void historyCountsPerDepartementAndPlatform() {
        Departement there = new Departement("988");
        store.save(new CountRecord(
                CountRecord.Span.HOUR,
                CountRecord.Span.HOUR.startOf(HandMovedTime.START, there),
                there,
                new PlatformId("mairie"),
                new CountRecord.Centres(1, 2, 3, 4, 5),
                new CountRecord.Slots(7, 6, 5)));

        JsonPath history =
                asOperator("/ops/history?departement=988&platform=mairie").jsonPath();
        assertEquals(1, history.getList("value").size());
        assertEquals(2, history.getInt("value[0].centres.none"));
        assertEquals(6, history.getLong("value[0].slots.appeared"));
        assertTrue(history.getBoolean("complete"));

        assertEquals(
                0,
                asOperator("/ops/history?departement=54&platform=mairie")
                        .jsonPath()
                        .getList("value")
                        .size());
        assertEquals(400, asOperator("/ops/history?span=minute").statusCode());
        assertEquals(400, asOperator("/ops/history?from=yesterday").statusCode());
    }

    @Test
    void refusesAnUnknownProblem() {
        assertEquals(400, asOperator("/ops/listings?problem=sad").statusCode());
    }

    private static List<Object> problems(String query) {
        return asOperator("/ops/listings" + query).jsonPath().getList("$");
    }

    private static String lastExcerpt() {
        return lines().getString("find { it.source == 'doctolib' }?.lastFailure?.excerpt") + "";
    }

    private static String source(String code) {
        return lines().getString("find { it.source == '" + code + "' }?.state") + "";
    }

    private static JsonPath lines() {
        return asOperator("/ops/sources").jsonPath();
    }

    private static Response asOperator(String path) {
        return operator().get(path);
    }
}
