package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches of every kind over HTTP. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class ServedQuestionsTest {

    private static final String CENTRES = "/api/v1/centres";
    private static final String STREAM = "application/x-ndjson";

    @Inject
    Snapshots snapshots;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void someCentreIsOpen() {
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> given().get(CENTRES + "?state=open&limit=1")
                                .jsonPath()
                                .getList("centres"),
                        list -> list != null && !list.isEmpty());
    }

    @Test
    void theResolvedCommuneIsReturnedAndTheOriginOfDistances() {
        given().get(CENTRES + "?commune=54395&radius=30&limit=5")
                .then()
                .statusCode(200)
                .body("question.commune.name", equalTo("Nancy"))
                .body("question.near.radius", equalTo(30f))
                .body("question.sort", equalTo("distance"))
                .body("centres.distance", everyItem(lessThanOrEqualTo(30f)));
    }

    @Test
    void anEmptyResultHasAReason() {
        given().get(CENTRES + "?near=46.0,-30.0&radius=5")
                .then()
                .statusCode(200)
                .body("nothingFound.reason", equalTo("nothing-in-place"))
                .body("centres", hasSize(0));
        given().get(CENTRES + "?departement=33&state=open&dose=child-second&daypart=evening")
                .then()
                .statusCode(200)
                .body("nothingFound.filters.filter", equalTo(List.of("state", "dose", "daypart")))
                .body("nothingFound.detail", notNullValue());
    }

    @Test
    void daysDistinguishUnknownFromNone() {
        JsonPath days = given().get("/api/v1/days?departement=33")
                .then()
                .statusCode(200)
                .body("nothingFound", nullValue())
                .body("days", hasSize(28))
                .extract()
                .jsonPath();
        String beyond = OffsetDateTime.parse(HandMovedTime.START.toString())
                .plusDays(50)
                .toLocalDate()
                .toString();

        assertTrue(days.getInt("days.slots.sum()") > 0);
        given().get("/api/v1/days?departement=33&state=open&from=" + beyond + "&to=" + beyond)
                .then()
                .statusCode(200)
                .body("days.state", everyItem(equalTo("unknown")))
                .body("days.slots", everyItem(nullValue()));
    }

    @Test
    void slotsAreSortedByStartAcrossPages() {
        JsonPath first = slots("");
        JsonPath second = slots("&cursor=" + first.getString("next"));
        List<String> starts = first.getList("slots.slot.start");
        starts.addAll(second.getList("slots.slot.start"));

        assertEquals(80, starts.size());
        List<OffsetDateTime> times = starts.stream()
                .filter(start -> start.length() > 10)
                .map(OffsetDateTime::parse)
                .toList();
        assertEquals(
                times.stream().map(OffsetDateTime::toInstant).sorted().toList(),
                times.stream().map(OffsetDateTime::toInstant).toList());
    }

    private static JsonPath slots(String cursor) {
        return given().get("/api/v1/slots?region=11&limit=40" + cursor)
                .then()
                .statusCode(200)
                .body("total", greaterThan(80))
                .body("slots", hasSize(40))
                .extract()
                .jsonPath();
    }

    @Test
    void theStreamOfTheCountryEndsWithACount() throws IOException {
        String[] lines = given().accept(STREAM)
                .get(CENTRES)
                .then()
                .statusCode(200)
                .contentType(STREAM)
                .extract()
                .asString()
                .split("\n", -1);
        int centres = snapshots.current().centres().centres().size();

        assertEquals(centres + 3, lines.length, "a head, the centres, an end, and nothing after the last line feed");
        assertTrue(json.readTree(lines[0]).get("answer").has("licence"));
        JsonNode end = json.readTree(lines[centres + 1]).get("end");
        assertEquals(centres, end.get("centres").intValue());
        assertTrue(json.readTree(lines[1]).get("centre").has("state"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-8",
                "",
                "application/json, ",
                "APPLICATION/JSON",
                "application/*",
                "text/html;q=0.5, */*;q=0.1"
            })
    void returnsAPageWhenJsonIsAccepted(String accept) {
        given().header("Accept", accept)
                .get(CENTRES + "?limit=1")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson; charset=utf-8", "application/json;q=0.1, application/x-ndjson"})
    void returnsAllCentresWhenLinesArePreferred(String accept) {
        given().header("Accept", accept).head(CENTRES).then().statusCode(200).contentType(STREAM);
    }

    @Test
    void aStreamHasNoPages() {
        given().accept(STREAM)
                .get(CENTRES + "?limit=3")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameters[0].expected", containsString("no pages"));
        given().accept(STREAM).head(CENTRES).then().statusCode(200);
    }

    @Test
    void fullFieldsReturnEverything() {
        given().get(CENTRES + "?limit=1&state=open").then().body("centres[0].containsKey('details')", equalTo(false));
        given().get(CENTRES + "?limit=1&state=open&fields=full")
                .then()
                .body("centres[0].details.containsKey('hours')", equalTo(true));
    }
}
