package fr.guichet.endtoend;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static fr.guichet.endtoend.Staff.actingOperator;
import static fr.guichet.endtoend.Staff.reader;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each action as operator, as reader and without credentials; its effect and its undoing. */
@QuarkusTest
@WithTestResource(OnStub.class)
class ActionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Ten times the interval at which the stub's two centres are fetched. */
    private static final Duration LONG = Duration.ofSeconds(1);

    /** All codes of actions. */
    enum Code {
        PAUSE,
        RESUME,
        RESET_BREAKER,
        FLUSH_CACHE,
        CHECK,
        BUDGET,
        NOTICE,
        NEW_NORMAL,
        SUPPRESS_PHONE,
        HIDE_LISTING,
        CONFIRM_MERGE,
        SPLIT_MERGE,
        ACCEPT_SHRINK;

        String path() {
            return "/ops/actions/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Inject
    HandMovedTime time;

    @BeforeEach
    void thePlatformIsHealthy() {
        time.reset();
        OnStub.bothAnswer("""
                {"total": 1, "availabilities": [{"date": "2021-04-16", "slots": ["2021-04-16T10:35:00.000+02:00"]}]}
                """);
        await().atMost(PATIENCE)
                .until(() ->
                        source("state").equals("ok") && "open".equals(centre(1).getString("centre.state")));
    }

    @AfterEach
    void everythingIsUndone() {
        active().forEach(id ->
                actingOperator().delete("/ops/decisions/" + id).then().statusCode(200));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAllActionsOfReadersAndAnonymousClients(Code code) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(code.path())
                .then()
                .statusCode(401);
        reader().contentType(ContentType.JSON)
                .body("{\"subject\": \"doctolib\", \"reason\": \"no\"}")
                .post(code.path())
                .then()
                .statusCode(403);
        assertEquals(List.of(), active());
    }

    @Test
    void sendsNothingToAPausedPlatformUntilItIsResumed() {
        act("pause", Map.of("subject", "doctolib", "reason", "at their request"))
                .statusCode(200)
                .body("decision.kind", equalTo("pause"))
                .body("decision.by", equalTo("operator"))
                .body("survivesRestart", equalTo(false));

        await().atMost(PATIENCE).until(() -> platform("state").equals("paused"));
        await().atMost(PATIENCE).until(() -> isAskedNothingFor(LONG));
        assertEquals("paused", source("state"));
        assertEquals("paused by operator: at their request", source("why"));
        assertEquals("open", centre(1).getString("centre.state"), "what was seen is shown");
        assertEquals("paused", centre(1).getString("silentPlatforms[0].reason"), "and that it only ages");
        act("check", Map.of("subject", centre(1).getString("centre.id")))
                .statusCode(409)
                .body("detail", containsString("at their request"));
        given().post("/api/v1/centres/registry:1/refresh").then().statusCode(409);
        time.forward(Duration.ofMinutes(10));
        assertEquals("stale", centre(1).getString("centre.freshness"));
        time.forward(Duration.ofHours(13));
        assertEquals("expired", centre(1).getString("centre.reason"));

        act("resume", Map.of("subject", "doctolib")).statusCode(200);

        await().atMost(PATIENCE).until(() -> "open".equals(centre(1).getString("centre.state")));
        await().atMost(PATIENCE).until(() -> platform("state").equals("answering"));
        act("resume", Map.of("subject", "doctolib")).statusCode(409);
    }

    @Test
    void aPauseIsUndoneLikeAnyDecision() {
        String id = act("pause", Map.of("subject", "doctolib")).extract().path("decision.id");
        actingOperator()
                .get("/ops/decisions")
                .then()
                .body("value.id", equalTo(List.of(id)))
                .body("value[0].subject", equalTo("doctolib"));

        actingOperator().post("/ops/decisions/" + id + "/undo").then().statusCode(200);

        assertEquals(List.of(), active());
        actingOperator()
                .get("/ops/decisions?all=true")
                .then()
                .body("value.find { it.id == '" + id + "' }.undoneBy", equalTo("operator"));
        actingOperator().delete("/ops/decisions/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void resetBreakerFetchesAtOnceDespiteRetryAfter() {
        OnStub.stub()
                .stubFor(get(anyUrl())
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600")));
        await().atMost(PATIENCE).until(() -> source("state").equals("silent"));
        thereAre(5);

        act("reset-breaker", Map.of("subject", "doctolib")).statusCode(200);

        await().atMost(PATIENCE).until(() -> source("state").equals("ok"));
    }

    /** The platform is healthy again, but still paused by its {@code Retry-After}. */
    private static void thereAre(int slots) {
        OnStub.stub().resetAll();
        OnStub.stub()
                .stubFor(get(urlPathEqualTo("/booking/centre-de-la-halle.json"))
                        .willReturn(okJson(BrokenPlatformTest.booking(101))));
        OnStub.stub()
                .stubFor(get(urlPathEqualTo("/booking/centre-du-port.json"))
                        .willReturn(okJson(BrokenPlatformTest.booking(201))));
        OnStub.stub()
                .stubFor(
                        get(urlPathEqualTo("/availabilities.json"))
                                .willReturn(
                                        okJson(
                                                "{\"total\": " + slots
                                                        + ", \"availabilities\": [{\"date\": \"2021-04-16\", \"slots\": [\"2021-04-16T10:35:00.000+02:00\"]}]}")));
    }

    @Test
    void checkFetchesTheCentre() {
        String id = centre(1).getString("centre.id");
        act("check", Map.of("subject", id, "value", "doctolib"))
                .statusCode(200)
                .body("message", containsString("/api/v1/centres/" + id));
        act("check", Map.of("subject", id, "value", "keldoc")).statusCode(409);
        act("check", Map.of("subject", "nobody")).statusCode(404);
    }

    @Test
    void aBudgetAppliesAtOnceUntilItIsUndone() {
        String id = act("budget", Map.of("subject", "doctolib", "value", "1"))
                .statusCode(200)
                .extract()
                .path("decision.id");
        assertEquals("1", source("asking.requestsAllowed"));
        assertEquals("paused", source("state"));
        assertEquals("the requests of today are used up", source("why"));
        await().atMost(PATIENCE).until(() -> isAskedNothingFor(LONG));

        actingOperator().delete("/ops/decisions/" + id).then().statusCode(200);

        assertEquals("50000", source("asking.requestsAllowed"));
        assertEquals("ok", source("state"));
        act("budget", Map.of("subject", "doctolib", "value", "many")).statusCode(400);
        act("budget", Map.of("subject", "doctolib", "value", "-1")).statusCode(400);
    }

    @Test
    void aNoticeIsPublishedAsText() {
        act("notice", Map.of("subject", "doctolib", "value", "Panne <b>connue</b> jusqu'à midi"))
                .statusCode(200);

        await().atMost(PATIENCE).until(() -> platform("notice").equals("Panne <b>connue</b> jusqu'à midi"));
        act("notice", Map.of("subject", "doctolib")).statusCode(400);
        act("notice", Map.of("subject", "mairie", "value", "x")).statusCode(404);
        act("notice", Map.of("subject", "santefr", "value", "x")).statusCode(404);
    }

    @Test
    void refusesNewNormalWithoutADrop() {
        act("new-normal", Map.of("subject", "doctolib", "reason", "all is booked"))
                .statusCode(409)
                .contentType("application/problem+json");
        act("new-normal", Map.of("subject", "doctolib")).statusCode(400).body("detail", containsString("reason"));
    }

    @Test
    void aHiddenListingMakesItsCentreUnknownNotEmpty() {
        JsonPath before = centre(1);
        String there = before.getString("centre.id") + "/doctolib";
        String listing = there + "/" + key(1);
        String id = act("hide-listing", Map.of("subject", there, "reason", "leads to a dentist"))
                .statusCode(200)
                .body("decision.subject", equalTo(listing))
                .extract()
                .path("decision.id");

        JsonPath hidden = centre(1);
        assertEquals("unknown", hidden.getString("centre.state"));
        assertEquals("hidden", hidden.getString("centre.reason"));
        assertEquals(List.of(), hidden.getList("centre.listings"));
        assertEquals(0, hidden.getInt("centre.slots"));
        assertEquals("open", centre(2).getString("centre.state"), "others stay");

        actingOperator().delete("/ops/decisions/" + id).then().statusCode(200);

        await().atMost(PATIENCE).until(() -> "open".equals(centre(1).getString("centre.state")));
        act("hide-listing", Map.of("subject", listing)).statusCode(400);
        act("hide-listing", Map.of("subject", listing + "x", "reason", "r")).statusCode(404);
        act("hide-listing", Map.of("subject", "x", "reason", "r")).statusCode(400);
    }

    /** The listing's key in {@code /ops/listings}. */
    private static String key(int gid) {
        return gid == 1 ? "centre-de-la-halle?pid=practice-101" : "centre-du-port?pid=practice-201";
    }

    @Test
    void aSuppressedTelephoneNumberIsNotServedAnywhere() {
        assertEquals(List.of("+33199001234"), centre(1).getList("centre.phones"));

        String id = act("suppress-phone", Map.of("subject", "01 99 00 12 34", "reason", "rings at a home"))
                .statusCode(200)
                .body("decision.subject", equalTo("+33199001234"))
                .extract()
                .path("decision.id");

        assertEquals(List.of(), centre(1).getList("centre.phones"));
        given().get("/api/v1/centres?departement=54").then().body(not(containsString("199001234")));
        actingOperator().delete("/ops/decisions/" + id).then().statusCode(200);
        assertEquals(List.of("+33199001234"), centre(1).getList("centre.phones"));
        act("suppress-phone", Map.of("subject", "hello", "reason", "r")).statusCode(400);
    }

    @Test
    void operatorsMergeAndSplitSourceRecords() {
        String two = centre(2).getString("centre.id");
        Map<String, String> pair = Map.of("subject", "registry:2 registry:1", "reason", "I was there");
        act("confirm-merge", pair).statusCode(200).body("decision.subject", equalTo("registry:1 registry:2"));

        assertEquals(centre(1).getString("centre.id"), centre(2).getString("centre.id"));
        String one = centre(1).getString("centre.id");
        for (String rest : List.of("", "?fields=full", "/slots?days=sat")) {
            assertEquals("/api/v1/centres/" + one + rest, successor(two, Method.GET, rest));
        }
        for (String rest : List.of("/refresh", "/reports")) {
            assertEquals("/api/v1/centres/" + one + rest, successor(two, Method.POST, rest));
        }

        act("split-merge", pair).statusCode(200);

        assertEquals(two, centre(2).getString("centre.id"));
        actingOperator().get("/ops/decisions").then().body("value.kind", equalTo(List.of("merge-split")));
        act("confirm-merge", Map.of("subject", "registry:1 registry:77", "reason", "r"))
                .statusCode(404);
        act("split-merge", Map.of("subject", "registry:1", "reason", "r")).statusCode(400);
    }

    private static String successor(String id, Method method, String rest) {
        return given().redirects()
                .follow(false)
                .header("Host", "evil.example")
                .request(method, "/api/v1/centres/" + id + rest)
                .then()
                .statusCode(308)
                .extract()
                .header("Location");
    }

    @Test
    void acceptsAShrunkenRegistry() {
        act("accept-shrink", Map.of()).statusCode(200);
    }

    @Test
    void impossibleActionsAreProblemsAndAudited() {
        act("dance", Map.of()).statusCode(404).body("detail", containsString("reset-breaker"));
        act("pause", Map.of("subject", "mairie")).statusCode(404);
        act("pause", Map.of("subject", "Not A Code")).statusCode(400);
        act("pause", Map.of("subject", "doctolib", "reason", "x".repeat(501))).statusCode(400);
        actingOperator()
                .contentType(ContentType.JSON)
                .body("{\"subject\": ")
                .post("/ops/actions/pause")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        actingOperator()
                .get("/ops/audit")
                .then()
                .body("value.findAll { it.subject == 'mairie' }.outcome", hasItem("refused"))
                .body("value.findAll { it.action == 'dance' }.outcome", not(hasItem("done")));
    }

    private static boolean isAskedNothingFor(Duration time) {
        OnStub.stub().resetRequests();
        try {
            await().during(time).atMost(time.plusSeconds(1)).until(() -> OnStub.stub()
                    .findAll(anyRequestedFor(urlPathMatching("/booking/.*|/availabilities.json")))
                    .isEmpty());
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            return false;
        }
    }

    private static ValidatableResponse act(String action, Map<String, String> request) {
        return actingOperator().body(request).post("/ops/actions/" + action).then();
    }

    private static List<String> active() {
        return actingOperator().get("/ops/decisions").jsonPath().getList("value.id");
    }

    private static String source(String field) {
        return actingOperator().get("/ops/sources").jsonPath().getString("find { it.source == 'doctolib' }?." + field)
                + "";
    }

    private static String platform(String field) {
        return given().get("/api/v1/platforms")
                        .jsonPath()
                        .getString("platforms.find { it.platform == 'doctolib' }." + field)
                + "";
    }

    private static JsonPath centre(int gid) {
        return given().get("/api/v1/centres/registry:" + gid).jsonPath();
    }
}
