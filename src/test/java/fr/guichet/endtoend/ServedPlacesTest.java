package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.snapshot.Snapshots;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(OnSandbox.class)
class ServedPlacesTest {

    private static final String COMMUNES = "/api/v1/communes";
    private static final String DEPARTEMENTS = "/api/v1/departements";

    @Inject
    Snapshots snapshots;

    @BeforeEach
    void theListOfCentresIsLoaded() {
        await().atMost(Duration.ofMinutes(2)).until(() -> snapshots.current().isReady());
    }

    @Test
    void aCommuneIsSuggestedWithAllThatAFormNeeds() {
        given().queryParam("q", "  Saint-Denis 93 ")
                .get(COMMUNES)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("question.q", equalTo("Saint-Denis 93"))
                .body("question.limit", equalTo(10))
                .body("places[0].type", equalTo("commune"))
                .body("places[0].code", equalTo("93066"))
                .body("places[0].name", equalTo("Saint-Denis"))
                .body("places[0].label", equalTo("Saint-Denis (93)"))
                .body("places[0].postcodes", hasItem("93200"))
                .body("places[0].departement.code", equalTo("93"))
                .body("places[0].departement.name", equalTo("Seine-Saint-Denis"))
                .body("places[0].population", greaterThan(100_000))
                .body("places[0].position.precision", equalTo("exact"))
                .body("places[0].position.lat", equalTo(48.936f))
                .body("places[0].matched", nullValue())
                .body("licence.sources", hasItem(containsString("GeoNames")))
                .body("asOf", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bourg|commune|33067|Bourg (33)",
                "01000|commune|01053|Bourg-en-Bresse (01)",
                "saint denis|commune|97411|Saint-Denis (974)",
                "paris 13|arrondissement|75113|Paris 13e (75)",
                "st etienne|commune|42218|Saint-Étienne (42)",
                "97110|commune|97120|Pointe-à-Pitre (971)",
                "2a|departement|2A|Corse-du-Sud (département 2A)",
                "orée d'anjou|commune|49126|Orée d'Anjou (49)"
            })
    void suggestsForTypedText(String typed, String type, String code, String label) {
        given().queryParam("q", typed)
                .get(COMMUNES)
                .then()
                .statusCode(200)
                .body("places[0].type", equalTo(type))
                .body("places[0].code", equalTo(code))
                .body("places[0].label", equalTo(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "", "   "})
    void noMatchIsAnEmptyList(String typed) {
        given().queryParam("q", typed)
                .get(COMMUNES)
                .then()
                .statusCode(200)
                .body("question.q", equalTo(typed.strip()))
                .body("places", is(empty()));
    }

    @Test
    void aFormerNameIsReturnedAsTheMatch() {
        given().queryParam("q", "Champtoceaux")
                .get(COMMUNES)
                .then()
                .body("places.label", contains("Orée d'Anjou (49)"))
                .body("places.matched", contains("Champtoceaux"));
    }

    @Test
    void aDepartementIsAPlaceWithoutPostcodes() {
        given().queryParam("q", "gironde")
                .queryParam("limit", "1")
                .get(COMMUNES)
                .then()
                .body("places", hasSize(1))
                .body("places[0].type", equalTo("departement"))
                .body("places[0].postcodes", is(empty()))
                .body("places[0].departement.code", equalTo("33"))
                .body("places[0].position.precision", equalTo("departement"));
    }

    @Test
    void invalidSuggestionRequestsAreProblems() {
        given().queryParam("q", "a".repeat(101))
                .queryParam("limit", "51")
                .get(COMMUNES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:guichet:problem:invalid-parameter"))
                .body("parameters.name", equalTo(List.of("q", "limit")))
                .body("parameters[0].expected", equalTo("at most 100 characters"));
        given().get(COMMUNES).then().statusCode(400).body("parameters.name", equalTo(List.of("q")));
        given().get(COMMUNES + "?q=a&q=b")
                .then()
                .statusCode(400)
                .body("parameters[0].expected", equalTo("to be sent once"));
        given().get(COMMUNES + "?q=a&limt=3")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:guichet:problem:unknown-parameter"))
                .body("detail", containsString("did you mean 'limit'?"));
    }

    @Test
    void anUnchangedSuggestionIsNotSentAgain() {
        String etag = given().get(COMMUNES + "?q=nantes")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public, max-age="))
                .extract()
                .header("ETag");

        given().header("If-None-Match", etag)
                .get(COMMUNES + "?q=nantes")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(is(""));
        given().head(COMMUNES + "?q=nantes").then().statusCode(200).body(is(""));
    }

    @Test
    void everyDepartementCountsItsCentresByState() {
        JsonPath all =
                given().get(DEPARTEMENTS).then().statusCode(200).extract().jsonPath();

        List<Map<String, Object>> departements = all.getList("departements");
        assertEquals(109, departements.size());
        assertEquals(
                snapshots.current().centres().centres().size(),
                departements.stream()
                        .mapToInt(departement -> (int) departement.get("centres"))
                        .sum());
        for (Map<String, Object> departement : departements) {
            int states = ((Map<?, ?>) departement.get("byState"))
                    .values().stream().mapToInt(count -> (int) count).sum();
            assertEquals(departement.get("centres"), states, departement.toString());
        }
    }

    @Test
    void aDepartementHasNamesPrefectureAndCounts() {
        int centres = given().get("/api/v1/centres?departement=2A&limit=200")
                .then()
                .extract()
                .jsonPath()
                .getList("centres")
                .size();

        given().get(DEPARTEMENTS + "/2a")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("departement.code", equalTo("2A"))
                .body("departement.name", equalTo("Corse-du-Sud"))
                .body("departement.region", equalTo("Corse"))
                .body("departement.prefecture.name", equalTo("Ajaccio"))
                .body("departement.prefecture.lat", greaterThan(41f))
                .body("departement.centres", equalTo(centres))
                .body("departement.byState.keySet()", hasItems("open", "unknown", "none", "phone-only", "not-offered"))
                .body("silentPlatforms", everyItem(notNullValue()))
                .body("licence.name", equalTo("Licence Ouverte 2.0"));
    }

    @Test
    void aDepartementHasWeeklyStatisticsWhereKnown() {
        given().get(DEPARTEMENTS + "/2A")
                .then()
                .body("departement.pressure.week", equalTo("2021-04-12"))
                .body("departement.pressure.doses", equalTo(1170))
                .body("departement.pressure.booked", equalTo(1053))
                .body("departement.pressure.rate", equalTo(0.9f));
        given().get(DEPARTEMENTS + "/33").then().body("departement.pressure", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "96", "nowhere", "0"})
    void anUnknownDepartementIsAProblem(String code) {
        given().get(DEPARTEMENTS + "/" + code)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:guichet:problem:unknown-departement"))
                .body("detail", containsString("'" + code + "'"));
    }

    @Test
    void departementsTakeNoParameter() {
        given().get(DEPARTEMENTS + "?region=Corse").then().statusCode(400).contentType("application/problem+json");
        given().get(DEPARTEMENTS + "/33?limit=3").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void thePlacesDescribeThemselves() {
        given().accept("application/json")
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItems(COMMUNES, DEPARTEMENTS, DEPARTEMENTS + "/{code}"))
                .body("components.schemas.keySet()", hasItems("Place", "PlacePosition", "Departement"));
    }
}
