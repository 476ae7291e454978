package fr.guichet.endtoend;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken platform is served as its last answer with its date, or as unknown with the reason; never as "none". */
@QuarkusTest
@WithTestResource(OnStub.class)
class BrokenPlatformTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    HandMovedTime time;

    @BeforeEach
    void thePlatformIsHealthy() {
        OnStub.stub().resetAll();
        OnStub.stub()
                .stubFor(get(urlPathEqualTo("/booking/centre-de-la-halle.json")).willReturn(okJson(booking(101))));
        OnStub.stub()
                .stubFor(get(urlPathEqualTo("/booking/centre-du-port.json")).willReturn(okJson(booking(201))));
        OnStub.stub().stubFor(get(urlPathEqualTo("/availabilities.json")).willReturn(okJson("""
                                {"total": 1, "availabilities": [{"date": "2021-04-16", "slots": ["2021-04-16T10:35:00.000+02:00"]}]}
                                """)));
        time.reset();
        await().atMost(PATIENCE).until(() -> isOpenAndWell(1) && isOpenAndWell(2));
    }

    private boolean isOpenAndWell(int gid) {
        JsonPath centre = centre(gid);
        return "open".equals(centre.getString("centre.state"))
                && "2021-04-13T12:00:00+02:00".equals(centre.getString("centre.checkedAt"))
                && centre.get("centre.listings[0].lastFailure") == null
                && centre.getList("silentPlatforms").isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("403", aResponse().withStatus(403).withBody("{}"), "refused"),
                Arguments.of("429", aResponse().withStatus(429), "refused"),
                Arguments.of("520", aResponse().withStatus(520), "refused"),
                Arguments.of(
                        "HTML",
                        aResponse().withHeader("Content-Type", "text/html").withBody("<!doctype html><title>Patientez"),
                        "refused"),
                Arguments.of("500", aResponse().withStatus(500), "unreachable"),
                Arguments.of("timeout", okJson(booking(101)).withFixedDelay(3_000), "unreachable"),
                Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "unreachable"),
                Arguments.of("junk", okJson("{\"data\": [1"), "unreadable"),
                Arguments.of("empty list", okJson("[]"), "unreadable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void keepsTheDatedAnswerThenSaysUnknownAndNeverNone(String name, ResponseDefinitionBuilder fault, String reason) {
        OnStub.stub().stubFor(get(anyUrl()).atPriority(1).willReturn(fault));

        await().atMost(PATIENCE).until(() -> lastFailure(1) != null && lastFailure(2) != null);
        JsonPath shown = centre(1);
        assertEquals("open", shown.getString("centre.state"), "the last answer stays");
        assertEquals("2021-04-13T12:00:00+02:00", shown.getString("centre.checkedAt"), "with its date");
        assertEquals(reason, lastFailure(1));

        time.forward(Duration.ofMinutes(10));
        assertEquals("stale", centre(1).getString("centre.freshness"));

        time.forward(Duration.ofHours(13));
        JsonPath expired = centre(1);
        assertEquals("unknown", expired.getString("centre.state"));
        assertEquals("expired", expired.getString("centre.reason"));
        assertEquals(0, expired.getInt("centre.slots"));
        assertNotEquals("none", expired.getString("centre.state"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void aPlatformThatRefusesIsSilentAtOnce(String name, ResponseDefinitionBuilder fault) {
        OnStub.stub().stubFor(get(anyUrl()).atPriority(1).willReturn(fault));

        await().atMost(PATIENCE)
                .until(() -> !centre(1).getList("silentPlatforms").isEmpty());

        assertEquals("doctolib", centre(1).getString("silentPlatforms[0].platform"));
        assertEquals("refused", centre(1).getString("silentPlatforms[0].reason"));
    }

    static Stream<Arguments> refusals() {
        return faults().filter(fault -> fault.get()[2].equals("refused"))
                .map(fault -> Arguments.of(fault.get()[0], fault.get()[1]));
    }

    private static String lastFailure(int gid) {
        return centre(gid).getString("centre.listings[0].lastFailure.reason");
    }

    private static JsonPath centre(int gid) {
        return given().get("/api/v1/centres/registry:" + gid).jsonPath();
    }

    /** One motive (Moderna) in one agenda. */
    static String booking(int practice) {
        return """
                {"data": {
                  "profile": {"id": %1$d, "name_with_title": "Centre"},
                  "visit_motives": [{"id": 1, "name": "1re injection (Moderna)", "ref_visit_motive_id": 7005}],
                  "agendas": [{"id": 10, "practice_id": %1$d, "booking_disabled": false, "visit_motive_ids_by_practice_id": {"%1$d": [1]}}],
                  "places": [{"id": "practice-%1$d", "practice_ids": [%1$d], "name": "Centre", "zipcode": "54000", "city": "Nancy"}]
                }}
                """.formatted(practice);
    }
}
