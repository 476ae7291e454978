package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(OnSandbox.class)
class ServedTruthTest {

    private static final String CENTRES = "/api/v1/centres";
    private static final List<String> ASKED = List.of("doctolib", "keldoc", "maiia");

    @Inject
    Snapshots snapshots;

    @BeforeEach
    void awaitAnswersOfEveryListing() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            Snapshot snapshot = snapshots.current();
            return snapshot.isReady() && ASKED.stream().allMatch(platform -> isAsked(snapshot, platform));
        });
    }

    private static boolean isAsked(Snapshot snapshot, String platform) {
        long asked = snapshot.centres().centres().stream()
                .flatMap(centre -> centre.listings().stream()
                        .filter(listing -> listing.platform().value().equals(platform))
                        .map(listing -> ListingId.of(centre, listing)))
                .filter(listing -> snapshot.observation(listing).answer().isPresent())
                .count();
        return snapshot.platforms().stream()
                .filter(status -> status.platform().value().equals(platform))
                .filter(status -> status.state() == PlatformStatus.State.ANSWERING)
                .anyMatch(status -> status.listings() > 0 && asked >= status.listings());
    }

    @Test
    void everyCentreMatchesTheTruth() {
        Map<String, PlaceTruth> truths = OnSandbox.sandbox().listTruths("doctolib", HandMovedTime.START).stream()
                .collect(Collectors.toMap(ServedTruthTest::placeOf, truth -> truth));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map<String, Object> centre : allCentres("platform=doctolib")) {
            Map<String, Object> listing = listing(centre);
            String link = String.valueOf(listing.get("link"));
            PlaceTruth truth = truths.get(placeOf(link));
            if (truth == null) {
                wrong.add("no such place: " + link);
                continue;
            }
            compared++;
            String expected = truth.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (!expected.equals(listing.get("state")) || truth.slots().size() != (int) listing.get("slots")) {
                wrong.add(link + " served " + listing.get("state") + " " + listing.get("slots") + ", true " + expected
                        + " " + truth.slots().size());
            }
        }

        assertEquals(List.of(), wrong);
        assertTrue(compared > 700, "compared " + compared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keldoc", "maiia"})
    void everyCentreOfOtherPlatformsMatchesTheTruth(String platform) {
        Map<String, PlaceTruth> truths = OnSandbox.sandbox().listTruths(platform, HandMovedTime.START).stream()
                .collect(Collectors.toMap(PlaceTruth::externalId, truth -> truth));
        Map<String, String> expected = new HashMap<>();
        Map<String, String> served = new HashMap<>();
        for (Map<String, Object> centre : allCentres("platform=" + platform)) {
            for (Map<String, Object> listing : listings(centre, platform)) {
                String id = String.valueOf(listing.get("externalId"));
                PlaceTruth truth = truths.get(id);
                served.put(id, listing.get("state") + " " + listing.get("slots"));
                expected.put(
                        id,
                        truth == null
                                ? "no such place"
                                : truth.state().name().toLowerCase(Locale.ROOT).replace('_', '-') + " "
                                        + truth.slots().size());
            }
        }

        assertEquals(expected, served);
        assertTrue(served.size() > 30, "compared " + served.size());
    }

    @Test
    void slotsMatchTheTruthInTheCentresTimeZone() {
        Map<String, Object> reunion =
                allCentres("departement=974&state=open&platform=doctolib").getFirst();

        JsonPath slots = given().get(CENTRES + "/" + reunion.get("id") + "/slots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals("Indian/Reunion", slots.getString("timeZone"));
        List<String> starts = slots.getList("days.slots.flatten().start");
        assertEquals((int) reunion.get("slots"), starts.size());
        assertTrue(starts.stream().allMatch(start -> start.endsWith("+04:00")), starts.toString());
        PlaceTruth truth = OnSandbox.sandbox().listTruths("doctolib", HandMovedTime.START).stream()
                .filter(place -> placeOf(slots.getString("listings[0].link")).equals(placeOf(place)))
                .findFirst()
                .orElseThrow();
        Set<Instant> expected = truth.slots().stream()
                .map(slot -> OffsetDateTime.parse(slot.start().toString()).toInstant())
                .collect(Collectors.toSet());
        Set<Instant> served = starts.stream()
                .map(start -> OffsetDateTime.parse(start).toInstant())
                .collect(Collectors.toSet());
        assertEquals(expected, served);
    }

    @Test
    void pagesWalkThroughEveryCentreOnceInOrder() {
        List<Map<String, Object>> centres = allCentres("");

        Set<Object> ids = new HashSet<>();
        centres.forEach(centre -> assertTrue(ids.add(centre.get("id")), "twice: " + centre.get("id")));
        assertEquals(snapshots.current().centres().centres().size(), ids.size());
        int firstNotOpen =
                centres.stream().map(centre -> centre.get("state")).toList().lastIndexOf("open") + 1;
        assertTrue(centres.subList(0, firstNotOpen).stream()
                .allMatch(centre -> centre.get("state").equals("open")));
    }

    @Test
    void aCircleIsSortedByDistanceAndHoldsNothingOutside() {
        List<Double> distances = given().get(CENTRES + "?near=48.8566,2.3522&radius=10&state=open&limit=50")
                .then()
                .statusCode(200)
                .body("question.near.lat", equalTo(48.86f))
                .body("centres.distance", everyItem(lessThanOrEqualTo(10f)))
                .extract()
                .jsonPath()
                .getList("centres.distance", Double.class);

        assertFalse(distances.isEmpty());
        assertEquals(distances.stream().sorted().toList(), distances);
    }

    @Test
    void aVaccineFilterCountsOnlyItsSlots() {
        given().get(CENTRES + "?vaccine=moderna&state=open&platform=doctolib")
                .then()
                .statusCode(200)
                .body("centres", hasSize(greaterThan(0)))
                .body("centres.vaccines", everyItem(is(List.of("moderna"))));
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        String etag = given().get(CENTRES + "?departement=33")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        given().header("If-None-Match", etag)
                .get(CENTRES + "?departement=33")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(is(""));
    }

    @Test
    void headAnswersAsGetWithoutABody() {
        given().head(CENTRES + "?departement=33")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(is(""));
    }

    @Test
    void aCentreAnswersUnderEachOfItsIds() {
        Map<String, Object> centre = allCentres("state=open&platform=doctolib").getFirst();
        String platformId = "doctolib:" + listing(centre).get("externalId");
        String registryId = ((List<?>) centre.get("externalIds")).getFirst().toString();

        for (String id : List.of(centre.get("id").toString(), platformId, registryId)) {
            given().get(CENTRES + "/" + id).then().statusCode(200).body("centre.id", equalTo(centre.get("id")));
        }
    }

    @Test
    void errorsAreProblems() {
        given().get(CENTRES + "?departement=20&limit=0&to=yesterday")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:guichet:problem:invalid-parameter"))
                .body("parameters.name", equalTo(List.of("departement", "to", "limit")));
        given().get(CENTRES + "?departmeent=33")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:guichet:problem:unknown-parameter"))
                .body("detail", containsString("did you mean 'departement'?"));
        given().get(CENTRES + "/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().accept("text/html")
                .get("/api/v1/centres")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().post(CENTRES).then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void platformsHaveTheirCoverage() {
        given().get("/api/v1/platforms")
                .then()
                .statusCode(200)
                .body("platforms.find { it.platform == 'doctolib' }.state", equalTo("answering"))
                .body("platforms.find { it.platform == 'doctolib' }.byFreshness.never", equalTo(0))
                .body("platforms.platform", hasItems("doctolib", "keldoc", "maiia", "santefr"))
                .body("platforms.state", everyItem(equalTo("answering")))
                .body("coverage.registryCentres", greaterThan(800))
                .body("coverage.live", greaterThan(700));
    }

    @Test
    void theApiDescribesItself() {
        given().accept("application/json")
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .body(
                        "paths.keySet()",
                        hasItems(
                                "/api/v1/centres",
                                "/api/v1/centres/{id}",
                                "/api/v1/centres/{id}/slots",
                                "/api/v1/platforms"));
        given().get("/api/v1/docs/").then().statusCode(200);
    }

    @Test
    void theHomePageShowsTheNumberOfCentres() {
        String number = String.format(
                Locale.FRANCE, "%,d", snapshots.current().centres().centres().size());

        given().get("/").then().statusCode(200).contentType("text/html").body(containsString(number + "\u00a0lieux"));
    }

    private static Map<String, Object> listing(Map<String, Object> centre) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> listings = (List<Map<String, Object>>) centre.get("listings");
        return listings.getFirst();
    }

    private static List<Map<String, Object>> listings(Map<String, Object> centre, String platform) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> listings = (List<Map<String, Object>>) centre.get("listings");
        return listings.stream()
                .filter(listing -> listing.get("platform").equals(platform))
                .toList();
    }

    private static String placeOf(PlaceTruth truth) {
        return truth.slug() + " " + truth.place().replaceFirst("[a-z]*-", "");
    }

    private static String placeOf(String link) {
        String slug = link.replaceFirst(".*/", "").replaceFirst("[?].*", "");
        return slug + " " + link.replaceFirst(".*pid=[a-z]*-", "");
    }

    private static List<Map<String, Object>> allCentres(String filter) {
        List<Map<String, Object>> centres = new ArrayList<>();
        Map<String, Object> cursor = new HashMap<>();
        do {
            JsonPath page = given().queryParams(cursor)
                    .get(CENTRES + "?limit=200&" + filter)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            centres.addAll(page.getList("centres"));
            cursor.clear();
            if (page.getString("next") != null) {
                cursor.put("cursor", page.getString("next"));
            }
        } while (!cursor.isEmpty());
        return centres;
    }
}
