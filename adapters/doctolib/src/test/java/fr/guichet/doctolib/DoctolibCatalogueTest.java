package fr.guichet.doctolib;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.Warning;
import fr.guichet.testkit.Recorded;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DoctolibCatalogueTest extends StubbedDoctolib {

    private static final String LISTING = "/vaccination-covid-19/isere.json";
    private static final String LAKE = "/booking/pharmacie-du-lac.json";
    private static final String AUBEVAL = "/booking/centre-aubeval.json";

    private final List<CatalogueEntry> entries = new ArrayList<>();

    @Test
    void readsPagesUntilOneBringsNothingNewAndEachProfileOnce() {
        listing();

        assertEquals(4, summary("isere").rows());
        assertEquals(4, entries.size());
        assertEquals(List.of(LISTING, LAKE, AUBEVAL, LISTING), paths());
        assertEquals(LISTING + "?page=2", platform.requests().getLast());
    }

    @Test
    void eachPlaceIsOneCentreWithALinkThatSelectsIt() {
        listing();
        summary("isere");

        assertEquals(
                List.of("doctolib:7001pid100", "doctolib:7002pid101", "doctolib:7002pid102"),
                listed().stream().map(entry -> entry.id().toString()).toList());
        assertEquals(
                List.of(
                        "https://www.doctolib.fr/vaccination-covid-19/valmont/pharmacie-du-lac?pid=practice-100",
                        "https://www.doctolib.fr/vaccination-covid-19/aubeval/centre-aubeval?pid=practice-101",
                        "https://www.doctolib.fr/vaccination-covid-19/aubeval/centre-aubeval?pid=establishment-102"),
                listed().stream()
                        .map(entry -> entry.bookingLink().orElseThrow())
                        .toList());
    }

    @Test
    void aCentreHasThePhonesHoursAndPositionOfItsPlace() {
        listing();
        summary("isere");
        Place lake = listed().getFirst().place();

        assertEquals("Salle des fêtes", lake.name());
        assertEquals(List.of(new PhoneNumber("+33199001234")), lake.phones());
        assertEquals(
                "09:00-12:00, 14:00-18:00",
                lake.hours().find(DayOfWeek.MONDAY).orElseThrow().text());
        assertEquals(Optional.of(new Position(45.1, 5.7, PositionPrecision.EXACT)), lake.position());
        assertEquals(CentreKind.PHARMACY, lake.kind());
    }

    @Test
    void whatIsOddAboutAProfileIsToldOnce() {
        listing();
        summary("isere");

        assertEquals(
                List.of(List.of("unknown-motive-reference"), List.of(), List.of()),
                listed().stream()
                        .map(entry ->
                                entry.warnings().stream().map(Warning::reason).toList())
                        .toList());
    }

    @Test
    void anEntryWithoutLinkIsRejectedByName() {
        listing();
        summary("isere");
        CatalogueEntry.Rejected rejected = assertInstanceOf(CatalogueEntry.Rejected.class, entries.getLast());

        assertEquals("listing-without-link", rejected.reason().reason());
        assertEquals(4, rejected.row());
    }

    @Test
    void aProfileThatCannotBeReadIsOneCentreOfWhatTheListingSays() {
        listing();
        platform.stub(Route.get(AUBEVAL, "{\"data\": {\"places\": []}}"));
        summary("isere");
        CatalogueEntry.Listed aubeval = listed().getLast();

        assertEquals(2, listed().size());
        assertEquals("doctolib:centre-aubeval", aubeval.id().toString());
        assertEquals(
                Optional.of("https://www.doctolib.fr/vaccination-covid-19/aubeval/centre-aubeval"),
                aubeval.bookingLink());
        assertEquals(
                "Centre réservé aux professionnels de santé", aubeval.place().name());
        assertEquals(
                Audience.of(AudienceGroup.PROFESSIONALS, "Centre réservé aux professionnels de santé"),
                aubeval.place().audience());
        assertEquals("profile-unreadable", aubeval.warnings().getFirst().reason());
    }

    @Test
    void aProfileThatIsGoneOrDoesNotAnswerIsNotLost() {
        for (int status : List.of(404, 500)) {
            entries.clear();
            listing();
            platform.stub(Route.get(LAKE, ""), jsonResponse("{}", status));
            clock = Clock.offset(clock, Duration.ofHours(4));
            summary("isere");

            assertEquals("doctolib:pharmacie-du-lac", listed().getFirst().id().toString());
            assertEquals(
                    status == 404 ? "profile-gone" : "profile-unreachable",
                    listed().getFirst().warnings().getFirst().reason());
        }
    }

    @Test
    void aRefusalInTheMiddleEndsTheListing() {
        listing();
        platform.stub(Route.get(LAKE, ""), jsonResponse("{}", 403));

        assertInstanceOf(Failure.Refused.class, failed("isere"));
        assertEquals(List.of(LISTING, LAKE), paths());
    }

    @Test
    void aPlatformThatWentAwayEndsTheListing() {
        String doctors =
                "{\"data\": {\"doctors\": [{\"link\": \"/a/b/un\"}, {\"link\": \"/a/b/deux\"}, {\"link\": \"/a/b/trois\"},"
                        + " {\"link\": \"/a/b/quatre\"}]}}";
        platform.stub(Route.get(LISTING, doctors));
        for (String slug : List.of("un", "deux", "trois", "quatre")) {
            platform.stub(Route.get("/booking/" + slug + ".json", ""), status(500));
        }

        assertInstanceOf(Failure.Unreachable.class, failed("isere"));
        assertEquals(4, platform.requests().size());
    }

    @Test
    void aPageThatFailsIsNotTheEndOfAShorterListing() {
        platform.stub(Route.get(LISTING, Map.of("page", "1"), Samples.text("listing-page.json")));
        profiles();

        assertInstanceOf(Failure.Unreadable.class, failed("isere"));
    }

    @Test
    void anEmptyListingIsNotACatalogue() {
        platform.stub(Route.get("/vaccination-covid-19/france.json", "{\"data\": {\"doctors\": []}}"));

        assertInstanceOf(Failure.Unreadable.class, failed("france"));
    }

    @Test
    void anEntryFromElsewhereEndsTheAreaAndIsDropped() {
        platform.stub(
                Route.get(
                        LISTING,
                        "{\"data\": {\"doctors\": [{\"name_with_title\": \"Ici\", \"link\": \"/pharmacie/valmont/pharmacie-du-lac\", \"exact_match\": true},"
                                + "{\"name_with_title\": \"Ailleurs\", \"link\": \"/pharmacie/loin/ailleurs\", \"exact_match\": false},"
                                + "{\"name_with_title\": \"Plus loin\", \"link\": \"/pharmacie/loin/plus-loin\", \"exact_match\": true}]}}"));
        profiles();

        assertEquals(1, summary("isere").rows());
        assertEquals(List.of(LISTING, LAKE), paths());
    }

    @Test
    void whoeverTakesTheEntriesMayStopTheWalk() {
        listing();
        IllegalStateException enough = new IllegalStateException("enough");

        assertEquals(
                enough,
                assertThrows(
                        IllegalStateException.class,
                        () -> adapter.listCentres(platform.listing(clock, Map.of("areas", "isere")), entry -> {
                            throw enough;
                        })));
        assertEquals(List.of(LISTING, LAKE), paths());
    }

    @Test
    void q7AProfileCanBeAddedToTheListing() {
        listing();
        profile("booking-alias-place.json");
        Map<String, String> settings = Map.of(
                "areas",
                "isere",
                "profiles",
                "https://www.doctolib.fr/pharmacie/valmont/centre-valmont?pid=practice-9, /pharmacie/valmont/pharmacie-du-lac");

        assertInstanceOf(
                FetchResult.Fetched.class, adapter.listCentres(platform.listing(clock, settings), entries::add));

        assertEquals(4, listed().size());
        assertEquals("doctolib:7003pid100", listed().getLast().id().toString());
        assertEquals(List.of(LISTING, LAKE, AUBEVAL, LISTING, PROFILE), paths());
    }

    /** The document, section 8: its two entries are read as a page of a listing; their profiles are not known here, so each is what the page says of it. */
    @Test
    void listsRecordedBookingWithDoctorsJsonAsAListingPage() {
        platform.stub(Route.get(LISTING, Recorded.text("doctolib/booking-with-doctors.json")));
        summary("isere");

        assertEquals(
                List.of("doctolib:pharmacie-des-ecoles", "doctolib:dubois"),
                listed().stream().map(entry -> entry.id().toString()).toList());
        Place school = listed().getFirst().place();
        assertEquals(CentreKind.PHARMACY, school.kind());
        assertEquals(Optional.of("22b Rue Jean Jaurès"), school.address().street());
        assertEquals("94800", school.address().postcode().orElseThrow().value());
        assertEquals(48.7951181, school.position().orElseThrow().latitude());
        assertEquals(
                "76",
                listed().getLast().place().address().departement().orElseThrow().code());
        assertTrue(listed().stream().allMatch(entry -> entry.warnings().size() == 1));
    }

    /** Two profiles of one and two places, and an entry without link. */
    private void listing() {
        platform.stub(Route.get(LISTING, Samples.text("listing-page.json")));
        profiles();
    }

    private void profiles() {
        platform.stub(Route.get(LAKE, Samples.text("booking-two-motives.json")));
        platform.stub(Route.get(AUBEVAL, Samples.text("booking-two-places.json")));
    }

    private FetchResult<CatalogueSummary> list(String areas) {
        return adapter.listCentres(platform.listing(clock, Map.of("areas", areas)), entries::add);
    }

    private CatalogueSummary summary(String areas) {
        return switch (list(areas)) {
            case FetchResult.Fetched<CatalogueSummary> fetched -> fetched.value();
            case FetchResult<CatalogueSummary> other -> throw new AssertionError(other.toString());
        };
    }

    private Failure failed(String areas) {
        return assertInstanceOf(FetchResult.Failed.class, list(areas)).failure();
    }

    private List<CatalogueEntry.Listed> listed() {
        return entries.stream()
                .filter(CatalogueEntry.Listed.class::isInstance)
                .map(CatalogueEntry.Listed.class::cast)
                .toList();
    }
}
