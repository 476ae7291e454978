package fr.guichet.maiia;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Missing;
import fr.guichet.model.Slot;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.Warning;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.Samples;
import fr.guichet.testkit.StubbedPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MaiiaAdapterTest {

    private static final String ROOT = "/api/pat-public";
    private static final String CARDS = ROOT + "/hcd";
    private static final String REASONS = ROOT + "/consultation-reason-hcd";
    private static final String SLOTS = ROOT + "/availabilities";
    private static final String NEXT = ROOT + "/availability-closests";

    private static final String CENTRES = "centre-de-vaccination";
    private static final String PHARMACIES = "pharmacie";
    private static final String HOSPITALS = "centre-hospitalier-(ch)";

    private static final String HALL = "/centre-de-vaccination/55120-valmont/centre-de-la-halle";
    private static final String CENTRE = "5f0000000000000000000001";
    private static final String ONE_NAME = "Première injection vaccin anti covid-19 (Pfizer)";

    private static final Window WINDOW = Window.from(LocalDate.parse("2021-05-20"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-05-20T06:00:00Z"), ZoneOffset.UTC);

    @Inject
    Vertx vertx;

    private final MaiiaAdapter adapter = new MaiiaAdapter();
    private StubbedPlatform platform;

    @BeforeEach
    void start() {
        platform = StubbedPlatform.of(adapter, vertx);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void isFoundAsAService() {
        assertTrue(ServiceLoader.load(PlatformAdapter.class).stream()
                .anyMatch(provider -> provider.type() == MaiiaAdapter.class));
    }

    @Test
    void asksEachNameEscapedAndNothingElse() {
        reasons(CENTRE, "reasons-three-names.json");
        platform.stub(Route.get(SLOTS, Samples.text("slots-again.json")));

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability(named(CENTRE)));

        String slots = SLOTS + "?centerId=" + CENTRE + "&consultationReasonName=%s"
                + "&from=2021-05-19T22%%3A00%%3A00.000Z&to=2021-06-16T22%%3A00%%3A00.000Z&limit=100&page=0&size=100";
        assertEquals(
                List.of(
                        REASONS + "?rootCenterId=" + CENTRE + "&limit=100&page=0&size=100",
                        slots.formatted("Premi%C3%A8re%20injection%20vaccin%20anti%20covid-19%20%28%2B50%20ans%29"),
                        slots.formatted("Premi%C3%A8re%20injection%20vaccin%20anti%20covid-19%20%28%20%2B50%20ans%29"),
                        slots.formatted("Rappel%205%2F11%20%26%20100%25%20%C3%A9t%C3%A9%20%232%20%7BModerna%7D")),
                platform.requests());
        // The same slot each time.
        assertEquals(List.of("0000000000000000000000a3"), ids(open));
        assertEquals(
                Optional.of(URI.create("https://www.maiia.com" + HALL + "?centerid=" + CENTRE)),
                open.slots().getFirst().link());
    }

    @Test
    void readsPagesUntilOneIsShorterWhateverTheTotal() {
        reasons(CENTRE, "reasons-one-name.json");
        page(SLOTS, "0", slots(0, 100));
        page(SLOTS, "1", slots(100, 100));
        page(SLOTS, "2", slots(200, 1));

        assertEquals(201, onlyAvailability(named(CENTRE)).slots().size());
        assertEquals(4, platform.requests().size());
    }

    @Test
    void aFullPageIsFollowedByAnEmptyOne() {
        reasons(CENTRE, "reasons-one-name.json");
        page(SLOTS, "0", slots(0, 100));
        page(SLOTS, "1", Samples.text("none.json"));

        assertEquals(100, onlyAvailability(named(CENTRE)).slots().size());
        assertEquals(3, platform.requests().size());
    }

    @Test
    void aPageThatFailsLeavesTheSlotsBeforeItAndSaysWhatIsMissing() {
        reasons(CENTRE, "reasons-one-name.json");
        page(SLOTS, "0", slots(0, 100));
        platform.stub(Route.get(SLOTS, Map.of("page", "1"), ""), jsonResponse("{}", 500));

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability(named(CENTRE)));

        assertEquals(100, open.slots().size());
        assertEquals(List.of(new Missing(ONE_NAME, UnknownReason.UNREACHABLE)), open.missing());
    }

    @Test
    void aPageThatFailsIsNotNone() {
        reasons(CENTRE, "reasons-three-names.json");
        platform.stub(Route.get(SLOTS, Samples.text("none.json")));
        platform.stub(Route.get(NEXT, Samples.text("next-none.json")));
        platform.stub(
                Route.get(SLOTS, Map.of("consultationReasonName", "Rappel 5/11 & 100% été #2 {Moderna}"), ""),
                jsonResponse("{}", 500));

        Availability.Unknown unknown = assertInstanceOf(Availability.Unknown.class, onlyAvailability(named(CENTRE)));

        assertEquals(UnknownReason.UNREACHABLE, unknown.reason());
    }

    @Test
    void slotsWithoutEndAreNotBelieved() {
        reasons(CENTRE, "reasons-one-name.json");
        platform.stub(Route.get(SLOTS, slots(0, 100)));

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability(named(CENTRE)));

        assertEquals(List.of(new Missing(ONE_NAME, UnknownReason.UNREADABLE)), open.missing());
        assertEquals(101, platform.requests().size());
    }

    @Test
    void whereNothingIsFreeTheNextSlotIsAskedForAndThenTheSlotsFromThere() {
        reasons(CENTRE, "reasons-one-name.json");
        slots("2021-05-19T22:00:00.000Z", "none.json");
        platform.stub(Route.get(NEXT, Samples.text("next-in-window.json")));
        slots("2021-06-08T07:00:00.000Z", "slots-later.json");

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability(named(CENTRE)));

        assertEquals(List.of("0000000000000000000000b1", "0000000000000000000000b2"), ids(open));
        assertEquals(4, platform.requests().size());
    }

    @Test
    void aNextSlotThatNobodyCanBookIsAHintAndNoSlot() {
        reasons(CENTRE, "reasons-one-name.json");
        platform.stub(Route.get(SLOTS, Samples.text("none.json")));
        platform.stub(Route.get(NEXT, Samples.text("next-in-window.json")));

        Availability.None none = assertInstanceOf(Availability.None.class, onlyAvailability(named(CENTRE)));

        assertEquals(
                "2021-06-08T09:00+02:00", none.nextAvailableHint().orElseThrow().toString());
        assertEquals(4, platform.requests().size());
    }

    @Test
    void aNextSlotBeyondTheWindowIsAHintAndNotAskedFor() {
        reasons(CENTRE, "reasons-one-name.json");
        platform.stub(Route.get(SLOTS, Samples.text("none.json")));
        platform.stub(Route.get(NEXT, Samples.text("next-beyond.json")));

        Availability.None none = assertInstanceOf(Availability.None.class, onlyAvailability(named(CENTRE)));

        assertEquals(
                "2021-07-02T00:30+02:00", none.nextAvailableHint().orElseThrow().toString());
        assertEquals(3, platform.requests().size());
    }

    @Test
    void aNextSlotWithoutAnyTimeIsNotNone() {
        reasons(CENTRE, "reasons-one-name.json");
        platform.stub(Route.get(SLOTS, Samples.text("none.json")));
        platform.stub(Route.get(NEXT, "{\"availabilityCount\": 2}"));

        assertInstanceOf(Availability.Unknown.class, onlyAvailability(named(CENTRE)));
    }

    @Test
    void slotsOfWhichNoneCanBeReadAreNotNone() {
        reasons(CENTRE, "reasons-one-name.json");
        platform.stub(Route.get(SLOTS, "{\"items\": [{\"id\": \"1\"}], \"total\": 1}"));

        FetchResult.Fetched<List<PlaceAvailability>> fetched = fetched(named(CENTRE));

        Availability.Unknown unknown = assertInstanceOf(
                Availability.Unknown.class, fetched.value().getFirst().availability());
        assertEquals(UnknownReason.UNREADABLE, unknown.reason());
        assertEquals(List.of(new Warning("slot-without-start", "1 of " + ONE_NAME)), fetched.warnings());
    }

    @Test
    void slotsThatAreNothingAreNotNone() {
        reasons(CENTRE, "reasons-one-name.json");
        platform.stub(Route.get(SLOTS, "{\"items\": [null, null], \"total\": 2}"));
        platform.stub(Route.get(NEXT, Samples.text("next-none.json")));

        assertInstanceOf(Availability.Unknown.class, onlyAvailability(named(CENTRE)));
    }

    @Test
    void aRefusalEndsTheAskingAndTheRestIsMissing() {
        reasons(CENTRE, "reasons-three-names.json");
        platform.stub(Route.get(
                SLOTS,
                Map.of("consultationReasonName", "Première injection vaccin anti covid-19 (+50 ans)"),
                Samples.text("slots-first.json")));
        platform.stub(
                Route.get(
                        SLOTS,
                        Map.of("consultationReasonName", "Première injection vaccin anti covid-19 ( +50 ans)"),
                        ""),
                jsonResponse("{}", 429));

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability(named(CENTRE)));

        assertEquals(
                List.of(
                        new Missing("Première injection vaccin anti covid-19 ( +50 ans)", UnknownReason.REFUSED),
                        new Missing("Rappel 5/11 & 100% été #2 {Moderna}", UnknownReason.REFUSED)),
                open.missing());
        assertEquals(3, platform.requests().size());
    }

    @Test
    void onlyACentreCanBeGone() {
        platform.stub(Route.get(REASONS, ""), jsonResponse("{}", 404));
        assertInstanceOf(Failure.Gone.class, failure(named(CENTRE)));

        reasons(CENTRE, "reasons-one-name.json");
        assertInstanceOf(Failure.Rejected.class, failure(named(CENTRE)));
        assertInstanceOf(Failure.Rejected.class, failure(unnamed(HALL)));
    }

    @Test
    void reasonsThatEndMidwayAreNotFewerReasons() {
        platform.stub(Route.get(REASONS, Map.of("page", "0"), reasonsOf(100)));
        platform.stub(Route.get(REASONS, Map.of("page", "1"), ""), jsonResponse("{}", 500));

        assertInstanceOf(Failure.Unreachable.class, failure(named(CENTRE)));
    }

    @Test
    void withoutAnyReasonTheTelephoneOfTheDirectoryIsTheOnlyWay() {
        String lake = "5f0000000000000000000101";
        platform.stub(Route.get(REASONS, Samples.text("none.json")));
        cards(PHARMACIES, "cards-of-pharmacies.json");

        PlaceAvailability place = onlyPlace(ref("/pharmacie/55120-valmont/pharmacie-du-lac?centerid=" + lake));

        assertInstanceOf(Availability.PhoneOnly.class, place.availability());
        assertEquals("Pharmacie du Lac", place.place().orElseThrow().name());
        // Its reasons and the directory of its own kind.
        assertEquals(2, platform.requests().size());
    }

    @Test
    void withoutAnyReasonOrTelephoneNothingIsKnown() {
        platform.stub(Route.get(REASONS, Samples.text("none.json")));
        cards(PHARMACIES, "cards-of-pharmacies.json");

        Availability availability = onlyAvailability(unnamed("/pharmacie/38999-hautlac/pharmacie-du-lac"));

        assertEquals(Availability.unknown(UnknownReason.NO_ONLINE_BOOKING), availability);
    }

    @Test
    void reasonsWithoutAnyVaccinationAreNotOffered() {
        reasons(CENTRE, "reasons-no-vaccination.json");

        assertInstanceOf(Availability.NotOffered.class, onlyAvailability(named(CENTRE)));
        assertEquals(1, platform.requests().size());
    }

    @Test
    void whatKeptReasonsWouldSettleAloneIsAskedForAgain() {
        reasons(CENTRE, "reasons-no-vaccination.json");
        onlyAvailability(named(CENTRE));
        reasons(CENTRE, "reasons-one-name.json");
        platform.stub(Route.get(SLOTS, Samples.text("slots-again.json")));

        assertEquals(AvailabilityState.OPEN, onlyAvailability(named(CENTRE)).state());
        assertEquals("consultation-reason-hcd consultation-reason-hcd availabilities", routes());
    }

    @Test
    void whatIsKeptOfAnUnreadableDirectoryNamesNobody() {
        String cut = Samples.text("cards-of-centres.json");
        platform.stub(Route.get(CARDS, cut.substring(0, cut.length() / 2)));

        Failure.Unreadable failure = assertInstanceOf(Failure.Unreadable.class, failure(unnamed(HALL)));

        assertTrue(failure.excerpt().contains("600000000000000000000001"), failure.excerpt());
        assertFalse(failure.excerpt().contains("Jeanne"), failure.excerpt());
    }

    @Test
    void whatOnlyTheCardTellsIsAskedFor() {
        cards(CENTRES, "cards-of-centres.json");
        platform.stub(Route.get(REASONS, Samples.text("none.json")));
        platform.stub(Route.get(SLOTS, Samples.text("slots-again.json")));

        assertEquals(AvailabilityState.OPEN, onlyAvailability(unnamed(HALL)).state());
    }

    @Test
    void aLinkWithoutCentreIsFoundInTheDirectoryByItsPath() {
        cards(CENTRES, "cards-of-centres.json");
        reasons(CENTRE, "reasons-one-name.json");
        platform.stub(Route.get(SLOTS, Samples.text("slots-again.json")));

        PlaceAvailability place = onlyPlace(unnamed(HALL));

        assertEquals(CENTRE, place.externalId());
        assertEquals(
                "https://www.maiia.com" + HALL + "?centerid=" + CENTRE,
                place.link().toString());
        assertEquals("Centre de la Halle", place.place().orElseThrow().name());
        assertEquals(
                CARDS + "?AllVaccinationPlaces=true&speciality.shortName=centre-de-vaccination&limit=50&page=0&size=50",
                platform.requests().getFirst());
        assertEquals(3, platform.requests().size());
    }

    @Test
    void theDirectoryIsWalkedFromTheLinksOwnKindOnUntilThePathIsFound() {
        cards(PHARMACIES, "cards-of-pharmacies.json");
        platform.stub(Route.get(REASONS, Samples.text("reasons-no-vaccination.json")));

        onlyAvailability(unnamed("/pharmacie/97133-gustavia/pharmacie-du-port"));

        assertEquals("hcd consultation-reason-hcd", routes());
    }

    @Test
    void withoutThePathTheWholeDirectoryIsWalkedForTheSlugInItsPostcode() {
        cards(PHARMACIES, "cards-of-pharmacies.json");
        cards(HOSPITALS, "none.json");
        cards(CENTRES, "cards-of-centres.json");
        platform.stub(Route.get(REASONS, Samples.text("reasons-no-vaccination.json")));

        PlaceAvailability place = onlyPlace(unnamed("/centre-hospitalier-(ch)/97133-gustavia/pharmacie-du-port"));

        assertEquals("5f0000000000000000000103", place.externalId());
        assertEquals("hcd hcd hcd consultation-reason-hcd", routes());
        assertTrue(platform.requests().getFirst().contains("=centre-hospitalier-%28ch%29&"));
    }

    @Test
    void theDirectoryAndTheReasonsAreKeptAndSlotsAreNot() {
        cards(CENTRES, "cards-of-centres.json");
        reasons(CENTRE, "reasons-one-name.json");
        platform.stub(Route.get(SLOTS, Samples.text("slots-again.json")));

        onlyAvailability(unnamed(HALL));
        onlyAvailability(unnamed(HALL));

        assertEquals("hcd consultation-reason-hcd availabilities availabilities", routes());
    }

    @Test
    void aPharmacyOfTheSameNameInAnotherTownIsAnother() {
        cards(PHARMACIES, "cards-of-pharmacies.json");
        cards(HOSPITALS, "none.json");
        cards(CENTRES, "none.json");

        FetchResult.Fetched<List<PlaceAvailability>> fetched =
                fetched(unnamed("/pharmacie/29999-basse/pharmacie-du-lac"));

        PlaceAvailability place = fetched.value().getFirst();
        assertEquals(Availability.unknown(UnknownReason.NO_SOURCE), place.availability());
        assertEquals("29999/pharmacie-du-lac", place.externalId());
        assertEquals(
                List.of(new Warning("in-no-catalogue", "/pharmacie/29999-basse/pharmacie-du-lac")), fetched.warnings());
        // The directory has one of that name alone, elsewhere.
        assertEquals(
                Availability.unknown(UnknownReason.NO_SOURCE),
                onlyAvailability(unnamed("/pharmacie/29999-basse/pharmacie-du-port")));
    }

    @Test
    void aDirectoryThatFailsMidwayDoesNotProveAbsence() {
        cards(CENTRES, "cards-of-centres.json");
        platform.stub(Route.get(CARDS, Map.of("speciality.shortName", PHARMACIES), ""), jsonResponse("{}", 500));

        assertInstanceOf(Failure.Unreachable.class, failure(unnamed("/centre-de-vaccination/29999-basse/ailleurs")));
    }

    @Test
    void aGroupIsAskedSiteBySite() {
        cards(CENTRES, "cards-of-centres.json");
        reasons("5f0000000000000000000011", "reasons-one-name.json");
        reasons("5f0000000000000000000012", "reasons-no-vaccination.json");
        platform.stub(Route.get(SLOTS, Samples.text("slots-again.json")));

        List<PlaceAvailability> places = fetched(unnamed("/centre-de-vaccination/55130-aubeval/pole-de-sante"))
                .value();

        assertEquals(
                List.of("5f0000000000000000000011 open", "5f0000000000000000000012 not-offered"),
                places.stream()
                        .map(place -> place.externalId() + " "
                                + place.availability().state().code())
                        .toList());
    }

    @Test
    void oneSiteOfAGroupFailingLeavesTheOther() {
        cards(CENTRES, "cards-of-centres.json");
        platform.stub(
                Route.get(REASONS, Map.of("rootCenterId", "5f0000000000000000000011"), ""), jsonResponse("{}", 500));
        reasons("5f0000000000000000000012", "reasons-no-vaccination.json");

        List<PlaceAvailability> places = fetched(unnamed("/centre-de-vaccination/55130-aubeval/pole-de-sante"))
                .value();

        assertEquals(
                Availability.unknown(UnknownReason.UNREACHABLE),
                places.getFirst().availability());
        assertInstanceOf(Availability.NotOffered.class, places.getLast().availability());
    }

    @Test
    void aSiteWithoutIdCannotBeAskedFor() {
        cards(CENTRES, "cards-of-centres.json");

        Availability availability =
                onlyAvailability(unnamed("/centre-de-vaccination/55140-sansac/centre-sans-identifiant"));

        assertEquals(Availability.unknown(UnknownReason.NO_SOURCE), availability);
        assertEquals(1, platform.requests().size());
    }

    @Test
    void aDemonstrationIsNoCentre() {
        cards(CENTRES, "cards-of-centres.json");
        cards(PHARMACIES, "none.json");
        cards(HOSPITALS, "none.json");

        assertEquals(
                Availability.unknown(UnknownReason.NO_SOURCE),
                onlyAvailability(unnamed("/centre-de-vaccination/75001-paris/demo")));
    }

    @Test
    void daysAreThoseOfWhereTheCentreLies() {
        cards(PHARMACIES, "cards-of-pharmacies.json");
        platform.stub(Route.get(REASONS, Samples.text("reasons-one-name.json")));
        platform.stub(Route.get(SLOTS, Samples.text("slots-again.json")));

        // As the directory tells, by the known address, by the link's own postcode.
        String page = "/pharmacie/97133-gustavia/pharmacie-du-port";
        String byDirectory = start(onlyAvailability(unnamed(page)));
        Address reunion =
                new Address(Optional.empty(), Optional.of(new Postcode("97400")), Optional.empty(), Optional.empty());
        String byAddress = start(onlyAvailability(named(CENTRE).withKnownAddress(reunion)));
        String byLink = start(onlyAvailability(ref(page + "?centerid=5f0000000000000000000103")));

        assertEquals("2021-05-20T04:40-04:00", byDirectory);
        assertEquals("2021-05-20T12:40+04:00", byAddress);
        assertEquals("2021-05-20T04:40-04:00", byLink);
        assertTrue(platform.requests().getLast().contains("from=2021-05-20T04%3A00%3A00.000Z"));
    }

    @Test
    void listsEachSiteOfTheDirectoryOnce() {
        cards(CENTRES, "cards-of-centres.json");
        cards(PHARMACIES, "cards-of-pharmacies.json");
        cards(HOSPITALS, "cards-of-centres.json");
        List<CatalogueEntry> entries = new ArrayList<>();

        CatalogueSummary summary = assertInstanceOf(
                CatalogueSummary.class,
                assertInstanceOf(FetchResult.Fetched.class, list(entries)).value());

        assertEquals(3, platform.requests().size());
        assertEquals(entries.size(), summary.rows());
        List<CatalogueEntry.Listed> listed = entries.stream()
                .filter(CatalogueEntry.Listed.class::isInstance)
                .map(CatalogueEntry.Listed.class::cast)
                .toList();
        assertEquals(
                List.of(
                        "maiia:5f0000000000000000000001",
                        "maiia:5f0000000000000000000011",
                        "maiia:5f0000000000000000000012",
                        "maiia:00000000000017",
                        "maiia:5f0000000000000000000101",
                        "maiia:5f0000000000000000000102",
                        "maiia:5f0000000000000000000103"),
                listed.stream().map(entry -> entry.id().toString()).toList());
        assertEquals(
                List.of("demo-centre", "demo-centre", "centre-without-name", "only-persons-cards"),
                entries.stream()
                        .filter(CatalogueEntry.Rejected.class::isInstance)
                        .map(entry -> ((CatalogueEntry.Rejected) entry).reason().reason())
                        .toList());

        assertEquals(
                Optional.of("https://www.maiia.com" + HALL + "?centerid=" + CENTRE),
                listed.getFirst().bookingLink());
        assertEquals(
                "2021-05-20T10:40+02:00",
                listed.getFirst().hint().orElseThrow().next().toString());
        assertEquals(Optional.empty(), listed.get(1).hint());
        assertEquals(Optional.empty(), listed.get(2).bookingLink());
        assertEquals("centre-without-id", listed.get(3).warnings().getFirst().reason());
    }

    @Test
    void listsAllPagesOfTheDirectory() {
        cards(CENTRES, Map.of("page", "0"), cardsOf(0, 50));
        cards(CENTRES, Map.of("page", "1"), cardsOf(50, 3));
        cards(PHARMACIES, Map.of(), Samples.text("none.json"));
        cards(HOSPITALS, Map.of(), Samples.text("none.json"));
        List<CatalogueEntry> entries = new ArrayList<>();

        assertInstanceOf(FetchResult.Fetched.class, list(entries));

        assertEquals(53, entries.size());
        assertEquals(4, platform.requests().size());
    }

    @Test
    void aDirectoryThatFailsMidwayIsNotAShorterDirectory() {
        cards(CENTRES, "cards-of-centres.json");
        cards(PHARMACIES, Map.of("page", "0"), cardsOf(0, 50));
        cards(HOSPITALS, "none.json");

        FetchResult<CatalogueSummary> result = list(new ArrayList<>());

        assertInstanceOf(
                Failure.Rejected.class,
                assertInstanceOf(FetchResult.Failed.class, result).failure());
    }

    @Test
    void aDirectoryWithoutEndOrWithoutCentreIsNone() {
        platform.stub(Route.get(CARDS, cardsOf(0, 50)));
        assertInstanceOf(FetchResult.Failed.class, list(new ArrayList<>()));
        assertEquals(100, platform.requests().size());

        platform.stub(Route.get(CARDS, Samples.text("none.json")));
        assertInstanceOf(FetchResult.Failed.class, list(new ArrayList<>()));
    }

    private FetchResult<CatalogueSummary> list(List<CatalogueEntry> entries) {
        return adapter.listCentres(platform.attempt(CLOCK), entries::add);
    }

    private void reasons(String centre, String sample) {
        platform.stub(Route.get(REASONS, Map.of("rootCenterId", centre), Samples.text(sample)));
    }

    private void cards(String speciality, String sample) {
        cards(speciality, Map.of(), Samples.text(sample));
    }

    private void cards(String speciality, Map<String, String> query, String body) {
        Map<String, String> all = new HashMap<>(query);
        all.put("speciality.shortName", speciality);
        platform.stub(Route.get(CARDS, all, body));
    }

    private void slots(String from, String sample) {
        platform.stub(Route.get(SLOTS, Map.of("from", from), Samples.text(sample)));
    }

    private void page(String path, String page, String body) {
        platform.stub(Route.get(path, Map.of("page", page), body));
    }

    private static String slots(int first, int count) {
        return items(IntStream.range(first, first + count).mapToObj(i -> "{\"id\": \"%d\", \"startDateTime\": \"%s\"}"
                .formatted(i, Instant.parse("2021-05-25T07:00:00Z").plusSeconds(300L * i))));
    }

    private static String reasonsOf(int count) {
        return items(
                IntStream.range(0, count).mapToObj(i -> "{\"id\": \"%d\", \"name\": \"Bilan %d\"}".formatted(i, i)));
    }

    private static String cardsOf(int first, int count) {
        return items(IntStream.range(first, first + count)
                .mapToObj(i ->
                        "{\"id\": \"c%d\", \"type\": \"CENTER\", \"center\": {\"id\": \"%024x\", \"name\": \"Site\"}}"
                                .formatted(i, i)));
    }

    private static String items(Stream<String> items) {
        return items.collect(Collectors.joining(", ", "{\"items\": [", "], \"total\": 0}"));
    }

    private CentreRef named(String centre) {
        return ref(HALL + "?centerid=" + centre);
    }

    private CentreRef unnamed(String path) {
        return ref(path);
    }

    private CentreRef ref(String pathAndQuery) {
        return adapter.recognise(URI.create("https://www.maiia.com" + pathAndQuery))
                .orElseThrow();
    }

    private Failure failure(CentreRef ref) {
        return assertInstanceOf(FetchResult.Failed.class, ask(ref)).failure();
    }

    private Availability onlyAvailability(CentreRef ref) {
        return onlyPlace(ref).availability();
    }

    private PlaceAvailability onlyPlace(CentreRef ref) {
        List<PlaceAvailability> places = fetched(ref).value();
        assertEquals(1, places.size());
        return places.getFirst();
    }

    private FetchResult.Fetched<List<PlaceAvailability>> fetched(CentreRef ref) {
        return switch (ask(ref)) {
            case FetchResult.Fetched<List<PlaceAvailability>> fetched -> fetched;
            case FetchResult<List<PlaceAvailability>> other -> throw new AssertionError(other.toString());
        };
    }

    private FetchResult<List<PlaceAvailability>> ask(CentreRef ref) {
        return adapter.availability(ref, WINDOW, platform.attempt(CLOCK));
    }

    /** The last part of each path that was asked, in order. */
    private String routes() {
        return platform.requests().stream()
                .map(url -> url.replaceAll("\\?.*", "").replaceAll(".*/", ""))
                .collect(Collectors.joining(" "));
    }

    private static List<String> ids(Availability availability) {
        return availability.slots().stream().map(Slot::id).toList();
    }

    private static String start(Availability availability) {
        return availability.slots().getFirst().start().toString();
    }
}
