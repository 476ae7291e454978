package fr.guichet.keldoc;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import fr.guichet.model.PhoneNumber;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.Warning;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.Samples;
import fr.guichet.testkit.StubbedPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiscoveryTest {

    private static final String SEARCH = "/api/patients/v2/searches/geo_location";
    private static final String NOTHING =
            "{\"options\": {\"next_page\": false}, \"results\": {\"section_1\": {\"data\": []}}}";
    private static final Instant NOW = Instant.parse("2021-05-20T06:00:00Z");

    @Inject
    Vertx vertx;

    private final KeldocAdapter adapter = new KeldocAdapter();
    private final List<CatalogueEntry> entries = new ArrayList<>();
    private StubbedPlatform platform;

    @BeforeEach
    void start() {
        platform = StubbedPlatform.of(adapter, vertx);
        platform.stub(Route.get(SEARCH, NOTHING));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void readsEachSpecialtyOfAnAreaToItsLastPageAndListsEachSiteOnce() {
        platform.stub(page("maladies-infectieuses", "1", site(17, "2021-06-20T10:00:00.000+0200", true)));
        platform.stub(page("maladies-infectieuses", "2", site(18, null, false)));
        platform.stub(page("vaccination-covid-19", "1", site(17, "2021-06-19T10:00:00.000+0200", false)));

        CatalogueSummary summary = fetched(Map.of("areas", "isere-38"));

        assertEquals(
                List.of(
                        SEARCH + "?specialty_id=maladies-infectieuses&raw_location=isere-38&page=1",
                        SEARCH + "?specialty_id=maladies-infectieuses&raw_location=isere-38&page=2",
                        SEARCH + "?specialty_id=vaccination-covid-19&raw_location=isere-38&page=1",
                        SEARCH + "?specialty_id=vaccination-covid19&raw_location=isere-38&page=1"),
                platform.requests());
        assertEquals(2, summary.rows());
        assertEquals(
                List.of("keldoc:17", "keldoc:18"),
                listed().stream().map(site -> site.id().toString()).toList());
        assertEquals(
                Optional.of("2021-06-19T10:00+02:00"),
                listed().getFirst().hint().map(hint -> hint.next().toString()));
        assertEquals(NOW, listed().getFirst().hint().orElseThrow().fetchedAt());
        assertEquals(Optional.empty(), listed().getLast().hint());
    }

    @Test
    void aListingThatDidNotAnswerIsLookedAtOnceMoreAtTheEnd() {
        platform.stub(page("maladies-infectieuses", "1", site(17, "2021-06-20T10:00:00.000+0200", false)));
        Route first = page("vaccination-covid-19", "1", site(18, null, false));
        inTurn(first, jsonResponse("{}", 500), WireMock.okJson(first.body()));

        CatalogueSummary summary = fetched(Map.of("areas", "isere-38"));

        assertEquals(2, listed().size());
        assertEquals(List.of(), summary.warnings());
        assertEquals(4, platform.requests().size());
        assertTrue(platform.requests().getLast().contains("vaccination-covid-19&"));
    }

    @Test
    void aListingThatStaysUnreadIsNotAShorterListing() {
        platform.stub(page("maladies-infectieuses", "1", site(17, null, true)));
        platform.stub(page("maladies-infectieuses", "2", ""), jsonResponse("{}", 500));

        assertInstanceOf(Failure.Unreachable.class, failure(Map.of("areas", "isere-38")));
        assertEquals(List.of(), entries);
        assertEquals(6, platform.requests().size());
    }

    @Test
    void aPlatformThatAnswersNoListingIsLeftInPeace() {
        platform.stub(
                new Route("all", () -> WireMock.get(WireMock.urlPathEqualTo(SEARCH)), ""), jsonResponse("{}", 500));

        assertInstanceOf(Failure.Unreachable.class, failure(Map.of("areas", "isere-38 ain-01 rhone-69")));
        assertEquals(6, platform.requests().size());
    }

    @Test
    void anAreaThatThePlatformDoesNotKnowIsTold() {
        platform.stub(page("maladies-infectieuses", "1", site(17, null, false)));
        platform.stub(page("vaccination-covid-19", "1", ""), jsonResponse("{}", 404));

        CatalogueSummary summary = fetched(Map.of("areas", "isere-38"));

        assertEquals(List.of(new Warning("unknown-area", "isere-38")), summary.warnings());
        assertEquals(1, listed().size());
    }

    @Test
    void aRefusalEndsTheListing() {
        platform.stub(page("maladies-infectieuses", "1", site(17, null, false)));
        platform.stub(page("vaccination-covid-19", "1", ""), jsonResponse("{}", 403));

        assertInstanceOf(Failure.Refused.class, failure(Map.of("areas", "isere-38 ain-01")));
        assertEquals(2, platform.requests().size());
        assertEquals(List.of(), entries);
    }

    @Test
    void nothingAnywhereIsNotACatalogue() {
        assertInstanceOf(Failure.Unreadable.class, failure(Map.of("areas", "isere-38")));
        platform.stub(Route.get(SEARCH, "{}"));
        assertInstanceOf(Failure.Unreadable.class, failure(Map.of("areas", "isere-38")));
    }

    @Test
    void aListingWithoutEndIsLeft() {
        platform.stub(Route.get(SEARCH, site(17, null, true)));

        assertInstanceOf(Failure.Unreadable.class, failure(Map.of("areas", "isere-38")));
        // 20 pages of each of three listings, and of the first once more.
        assertEquals(80, platform.requests().size());
    }

    @Test
    void allAreasAreAskedInTheirOwnSpellingUnlessTheSettingNamesSome() {
        List<String> all = Discovery.areas(Optional.empty());

        // 101 départements, three other spellings and what lies in none.
        assertEquals(105, all.stream().distinct().count());
        assertTrue(all.containsAll(List.of(
                "ain-01",
                "rhin-bas-67",
                "saune-haute-70",
                "belfort-territoire-de-90",
                "corse-du-sud-2a",
                "la-reunion-97",
                "---")));
        assertEquals(List.of("ain-01", "isere-38"), Discovery.areas(Optional.of(" ain-01, isere-38")));
    }

    @Test
    void telephonesAreAskedForOnlyWhereTheSettingSaysSo() {
        platform.stub(page("maladies-infectieuses", "1", site(17, null, false)));
        platform.stub(Route.get("/api/patients/v2/cabinets/17/details", Samples.text("details.json")));

        fetched(Map.of("areas", "isere-38"));
        assertEquals(3, platform.requests().size());
        fetched(Map.of("areas", "isere-38", "details", "true"));

        assertEquals(7, platform.requests().size());
        assertEquals(
                List.of(new PhoneNumber("+33199001234")),
                listed().getLast().place().phones());
    }

    private void inTurn(Route route, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        platform.server()
                .stubFor(route.question()
                        .get()
                        .inScenario("turns")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("then")
                        .willReturn(first));
        platform.server()
                .stubFor(route.question()
                        .get()
                        .inScenario("turns")
                        .whenScenarioStateIs("then")
                        .willReturn(then));
    }

    private static Route page(String specialty, String page, String body) {
        return Route.get(SEARCH, Map.of("specialty_id", specialty, "page", page), body);
    }

    private static String site(long cabinet, @Nullable String next, boolean more) {
        return """
               {"options": {"next_page": %b}, "results": {"section_1": {"data": [
                 {"id": %d, "type": "Cabinet", "title": "Salle", "agenda": {"next_availability": %s}, "specialty_ids": [144],
                  "url": "/cabinet-medical/valmont-38999/clinic-%d/salle"}]}}}""".formatted(more, cabinet, next == null ? "null" : "\"" + next + "\"", cabinet);
    }

    private List<CatalogueEntry.Listed> listed() {
        return entries.stream()
                .map(entry -> assertInstanceOf(CatalogueEntry.Listed.class, entry))
                .toList();
    }

    private CatalogueSummary fetched(Map<String, String> settings) {
        return switch (list(settings)) {
            case FetchResult.Fetched<CatalogueSummary> fetched -> fetched.value();
            case FetchResult<CatalogueSummary> other -> throw new AssertionError(other.toString());
        };
    }

    private Failure failure(Map<String, String> settings) {
        return assertInstanceOf(FetchResult.Failed.class, list(settings)).failure();
    }

    private FetchResult<CatalogueSummary> list(Map<String, String> settings) {
        return adapter.listCentres(platform.listing(Clock.fixed(NOW, ZoneOffset.UTC), settings), entries::add);
    }
}
