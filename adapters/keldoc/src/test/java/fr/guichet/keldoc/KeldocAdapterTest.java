package fr.guichet.keldoc;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Dose;
import fr.guichet.model.Missing;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.CatalogueHint;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.Warning;
import fr.guichet.testkit.Recorded;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.Samples;
import fr.guichet.testkit.StubbedPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeldocAdapterTest {

    private static final String API = "/api/patients/v2";
    private static final String RESOURCE = API + "/searches/resource";
    private static final String SITES = API + "/clinics/700/specialties/144/cabinets";
    private static final String CLINIC =
            "https://vaccination-covid.keldoc.com/centre-hospitalier/valmont-38999/centre-valmont";
    private static final Window WINDOW = Window.from(LocalDate.parse("2021-05-20"));
    private static final Instant NOW = Instant.parse("2021-05-20T06:00:00Z");

    @Inject
    Vertx vertx;

    private final KeldocAdapter adapter = new KeldocAdapter();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
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
                .anyMatch(provider -> provider.type() == KeldocAdapter.class));
    }

    @Test
    void asksEachReasonFromTheDayAfterTheLastThatCameBackAndNothingElse() {
        site("clinic-two-sites.json", "motives-two.json");
        days("1", "2021-05-20", "timetable-six-days.json");
        days("1", "2021-05-26", "timetable-overlap.json");
        days("1", "2021-06-01", "timetable-later.json");
        days("1", "2021-06-15", "timetable-end.json");
        days("2", "2021-05-20", "timetable-later-beyond.json");

        FetchResult.Fetched<List<PlaceAvailability>> fetched = fetched(ask("?cabinet=17"));
        Availability.Open open =
                assertInstanceOf(Availability.Open.class, only(fetched.value()).availability());

        // Calendars in ascending order, each under a key of its own; the flu vaccination is not asked.
        String both = "&agenda_ids%5B%5D=11&agenda_ids%5B%5D=12";
        assertEquals(
                List.of(
                        RESOURCE + "?type=centre-hospitalier&location=valmont-38999&slug=centre-valmont",
                        SITES + "/17/motive_categories",
                        API + "/timetables/1?from=2021-05-20&to=2021-05-24" + both,
                        API + "/timetables/1?from=2021-05-26&to=2021-05-30" + both,
                        API + "/timetables/1?from=2021-06-01&to=2021-06-05" + both,
                        API + "/timetables/1?from=2021-06-15&to=2021-06-19" + both,
                        API + "/timetables/2?from=2021-05-20&to=2021-05-24&agenda_ids%5B%5D=11"),
                platform.requests());
        // 07:55 is before now (08:00 in Paris), 25 May 07:00Z is 09:00 told again, 17 June is beyond the window.
        assertEquals(
                List.of(
                        "11-2021-05-20T06:35:00Z",
                        "11-2021-05-21T07:00:00Z",
                        "12-2021-05-21T07:00:00Z",
                        "11-2021-05-25T07:00:00Z",
                        "11-2021-05-26T08:10:00Z",
                        "11-2021-06-16T08:00:00Z"),
                ids(open));
        assertEquals(List.of(), open.missing());
        assertEquals(
                "2021-06-15T10:00+02:00", open.nextAvailableHint().orElseThrow().toString());
        // That of 17 June, which has no start either, is beyond the window.
        assertEquals(
                List.of(
                        new Warning("left-out-reason", "Vaccination antigrippale (Autres motifs)"),
                        new Warning("slot-without-start", "1 of 1ère injection Vaccin COVID (PF)")),
                fetched.warnings());
        assertEquals("700pid17", only(fetched.value()).externalId());
        Slot first = open.slots().getFirst();
        assertEquals(Set.of(new Vaccine("pfizer-biontech")), first.vaccines());
        assertEquals(Set.of(Dose.stated("first")), first.doses());
        assertEquals(Audience.of(AudienceGroup.RESTRICTED, "Je suis une personne de + 70 ANS"), first.audience());
        assertEquals(Optional.of(URI.create(CLINIC + "?cabinet=17")), first.link());
    }

    @Test
    void theSameStartInTheSameCalendarIsOneAppointmentForAllItIsToldFor() {
        site("clinic-two-sites.json", "motives-shared.json");
        days("1", "2021-05-20", slots("2021-05-21T09:00:00.000+02:00", 11));
        days("2", "2021-05-20", slots("2021-05-21T09:00:00.000+0200", 11));
        days("4", "2021-05-20", slots("2021-05-21T09:00:00.000+02:00", 12));
        days("5", "2021-05-20", slots("2021-05-21T09:00:00.000+02:00", 12));
        platform.stub(
                Route.get(API + "/timetables/1", Map.of("from", "2021-05-22"), Samples.text("timetable-empty.json")));
        for (String motive : List.of("2", "4", "5")) {
            days(motive, "2021-05-22", "timetable-empty.json");
        }

        List<Slot> slots = onlyAvailability("?cabinet=17").slots();

        assertEquals(
                List.of("11-2021-05-21T07:00:00Z", "12-2021-05-21T07:00:00Z"),
                slots.stream().map(Slot::id).toList());
        assertEquals(
                Set.of(new Vaccine("pfizer-biontech"), new Vaccine("moderna")),
                slots.getFirst().vaccines());
        assertEquals(Set.of(Dose.stated("first")), slots.getFirst().doses());
        assertEquals(Audience.EVERYONE, slots.getFirst().audience());
        assertEquals(
                Audience.of(
                        AudienceGroup.RESTRICTED,
                        "Je suis professionnel.le de santé liberal.e / 2ème injection Moderna (haut risque)"),
                slots.getLast().audience());
    }

    @Test
    void aClinicWithoutASiteIsAllItsSitesEachAskedForItsOwnCalendars() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-short.json")));
        platform.stub(Route.get(SITES, Samples.text("sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", motive(1, "1ère injection Pfizer", 11)));
        platform.stub(Route.get(SITES + "/18/motive_categories", motive(1, "1ère injection Pfizer", 21)));
        platform.stub(Route.get(
                API + "/timetables/1", Map.of("agenda_ids[]", "11"), Samples.text("timetable-later-beyond.json")));
        platform.stub(
                Route.get(API + "/timetables/1", Map.of("agenda_ids[]", "21"), Samples.text("timetable-end.json")));

        List<PlaceAvailability> places = fetched(ask("")).value();

        assertEquals(
                List.of("700pid17", "700pid18"),
                places.stream().map(PlaceAvailability::externalId).toList());
        assertEquals(
                List.of(AvailabilityState.NONE, AvailabilityState.OPEN),
                places.stream().map(place -> place.availability().state()).toList());
        assertEquals(
                List.of(CLINIC + "?cabinet=17&specialty=144", CLINIC + "?cabinet=18&specialty=144"),
                places.stream().map(place -> place.link().toString()).toList());
        // A site for professionals gives its audience to what says nothing of its own.
        assertEquals(
                Audience.of(AudienceGroup.PROFESSIONALS, "Centre pour les Professionnels"),
                places.getLast().availability().slots().getFirst().audience());
        assertEquals(6, platform.requests().size());
    }

    @Test
    void aSiteIsFoundByItsSlug() {
        site("clinic-two-sites.json", "motives-others.json");

        PlaceAvailability place = only(fetched(ask("/salle-des-fetes")).value());

        assertEquals("700pid17", place.externalId());
        assertEquals(URI.create(CLINIC + "/salle-des-fetes"), place.link());
        assertTrue(platform.requests().getFirst().endsWith("&slug=centre-valmont&cabinet=salle-des-fetes"));
    }

    @Test
    void severalSpecialtiesAreToldApartBeforeReasonsAreAsked() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-specialties.json")));
        platform.stub(Route.get(SITES, "[]"));
        platform.stub(Route.get(API + "/clinics/700/specialties/496/cabinets", Samples.text("sites.json")));
        platform.stub(Route.get(
                API + "/clinics/700/specialties/496/cabinets/17/motive_categories",
                motive(1, "Personnes de 60 ans et plus", 11)));
        days("1", "2021-05-20", "timetable-empty.json");

        PlaceAvailability place = only(fetched(ask("/salle-des-fetes")).value());

        assertInstanceOf(Availability.None.class, place.availability());
        assertEquals(5, platform.requests().size());
    }

    @Test
    void aStaleSiteIsSoughtByItsAddressElseAllAreToldWithAWarning() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        platform.stub(Route.get(SITES, Samples.text("sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", Samples.text("motives-others.json")));
        platform.stub(Route.get(SITES + "/18/motive_categories", Samples.text("motives-others.json")));
        CentreRef ref = ref("?cabinet=99");
        Address known = new Address(
                Optional.of("1, place de la gare"),
                Optional.of(new Postcode("38998")),
                Optional.empty(),
                Optional.empty());

        PlaceAvailability atAddress =
                only(fetched(ask(ref.withKnownAddress(known))).value());
        FetchResult.Fetched<List<PlaceAvailability>> all = fetched(ask(ref));

        assertEquals("700pid18", atAddress.externalId());
        assertEquals(URI.create(CLINIC + "?cabinet=18&specialty=144"), atAddress.link());
        assertEquals(2, all.value().size());
        assertEquals(
                new Warning("stale-place", "no such site in centre-valmont?cabinet=99"),
                all.warnings().getFirst());
    }

    @Test
    void nothingButOtherReasonsIsNotOfferedAndNeverToldByWhatWasKeptAlone() {
        site("clinic-two-sites.json", "motives-others.json");

        assertInstanceOf(Availability.NotOffered.class, onlyAvailability("?cabinet=17"));
        assertEquals(2, platform.requests().size());
        assertInstanceOf(Availability.NotOffered.class, onlyAvailability("?cabinet=17"));
        assertEquals(SITES + "/17/motive_categories", platform.requests().getLast());
        assertEquals(3, platform.requests().size());
    }

    @Test
    void aClinicWithoutTheSpecialtyDoesNotOfferIt() {
        platform.stub(
                Route.get(RESOURCE, "{\"id\": 700, \"specialties\": [{\"id\": 9302, \"name\": \"Cardiologie\"}]}"));

        assertInstanceOf(Availability.NotOffered.class, onlyAvailability("?cabinet=17"));
        assertEquals(1, platform.requests().size());
    }

    @Test
    void theTelephoneIsTheOnlyWayWhereEachReasonSaysSo() {
        site("clinic-two-sites.json", "motives-two.json");
        days("1", "2021-05-20", "timetable-phone.json");
        days("2", "2021-05-20", "timetable-phone.json");

        PlaceAvailability place = only(fetched(ask("?cabinet=17")).value());

        assertInstanceOf(Availability.PhoneOnly.class, place.availability());
        assertEquals(
                List.of(new PhoneNumber("+33199001234")),
                place.place().orElseThrow().phones());
        assertEquals(4, platform.requests().size());
    }

    @Test
    void aReasonByTelephoneLeavesTheOthersWhatTheyAre() {
        site("clinic-two-sites.json", "motives-two.json");
        days("1", "2021-05-20", "timetable-phone.json");
        days("2", "2021-05-20", "timetable-empty.json");

        assertInstanceOf(Availability.None.class, onlyAvailability("?cabinet=17"));
    }

    @Test
    void aReasonByTelephoneIsNoEvidenceWhereAnotherFailed() {
        site("clinic-two-sites.json", "motives-two.json");
        days("1", "2021-05-20", "timetable-phone.json");
        days("2", "2021-05-20", jsonResponse("{}", 500));

        assertEquals(AvailabilityState.UNKNOWN, onlyAvailability("?cabinet=17").state());
    }

    @Test
    void withoutOnlineBookingTheTelephoneIsAskedFor() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", "[]"));
        platform.stub(Route.get(API + "/cabinets/17/details", Samples.text("details.json")));

        PlaceAvailability byPhone = only(fetched(ask("?cabinet=17")).value());
        muchLater();
        platform.stub(Route.get(API + "/cabinets/17/details", "{\"phone_number\": null}"));
        Availability silent = onlyAvailability("?cabinet=17");
        muchLater();
        platform.stub(Route.get(API + "/cabinets/17/details", ""), jsonResponse("{}", 500));
        Availability unseen = onlyAvailability("?cabinet=17");

        assertInstanceOf(Availability.PhoneOnly.class, byPhone.availability());
        assertEquals(
                List.of(new PhoneNumber("+33199001234")),
                byPhone.place().orElseThrow().phones());
        assertEquals(Availability.unknown(UnknownReason.NO_ONLINE_BOOKING), silent);
        assertEquals(List.of(new Missing("telephone", UnknownReason.UNREACHABLE)), unseen.missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \"Prochain RDV\"}",
                "{\"availabilities\": null}",
                "{\"availabilities\": {\"2021-05-20\": null}}",
                "{\"availabilities\": {\"demain\": []}}",
                "{\"availabilities\": {\"2021-05-20\": [{\"agenda_id\": 11}]}}",
                "{\"availabilities\": {\"2021-05-20\": [{\"start_time\": \"demain\"}]}}",
                "{\"date\": \"demain\"}",
                "{\"date\": \"2021-05-20T16:55:00.000+02:00\"}",
                "{\"date\": \"2021-05-19T16:55:00.000+02:00\"}"
            })
    void anAnswerThatSaysNothingOfTheseDaysIsNeverNone(String answer) {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", motive(1, "1ère injection Pfizer", 11)));
        platform.stub(Route.get(API + "/timetables/1", answer));

        FetchResult<List<PlaceAvailability>> result = ask("?cabinet=17");

        UnknownReason reason =
                switch (result) {
                    case FetchResult.Failed<List<PlaceAvailability>>(Failure failure) -> failure.reason();
                    case FetchResult.Fetched<List<PlaceAvailability>> fetched ->
                        assertInstanceOf(
                                        Availability.Unknown.class,
                                        only(fetched.value()).availability())
                                .reason();
                    case FetchResult.Unchanged<List<PlaceAvailability>> unchanged ->
                        throw new AssertionError(unchanged);
                };
        assertEquals(UnknownReason.UNREADABLE, reason);
    }

    @Test
    void aPlatformThatTurnsInCirclesIsLeftAfterTheDaysOfTheWindowAndSaysWhatIsMissing() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", motive(1, "1ère injection Pfizer", 11)));
        platform.stub(Route.get(API + "/timetables/1", Samples.text("timetable-slots-and-date.json")));

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability("?cabinet=17"));

        // 28 days, 5 a page: 6 pages and one jump, beside the clinic and its reasons.
        assertEquals(9, platform.requests().size());
        assertEquals(List.of(new Missing("1ère injection Pfizer", UnknownReason.UNREADABLE)), open.missing());
    }

    @Test
    void manyCalendarsAreAskedTogetherAndInPartsOnlyIfThatIsNotAnswered() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", motive(1, "1ère injection Pfizer", ids(101, 125))));
        platform.stub(
                new Route("all", () -> WireMock.get(WireMock.urlPathEqualTo(API + "/timetables/1")), ""),
                jsonResponse("{}", 504));
        part("101", "timetable-empty.json");
        part("111", "timetable-end.json");
        part("121", "timetable-empty.json");

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability("?cabinet=17"));

        assertEquals(List.of(), open.missing());
        assertEquals(1, open.slots().size());
        List<String> asked = platform.requests().subList(2, platform.requests().size());
        assertEquals(
                List.of(25, 10, 10, 5),
                asked.stream()
                        .map(url -> url.split("agenda_ids", -1).length - 1)
                        .toList());
    }

    @Test
    void aRefusalAmongThePartsOfManyCalendarsEndsTheFetch() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", motive(1, "1ère injection Pfizer", ids(101, 125))));
        platform.stub(
                new Route("all", () -> WireMock.get(WireMock.urlPathEqualTo(API + "/timetables/1")), ""),
                jsonResponse("{}", 504));
        part("111", jsonResponse("{}", 403));

        assertInstanceOf(Failure.Refused.class, failure());
        assertEquals(5, platform.requests().size());
    }

    @Test
    void fewCalendarsThatAreNotAnsweredAreMissing() {
        site("clinic-two-sites.json", "motives-two.json");
        days("1", "2021-05-20", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        days("2", "2021-05-20", "timetable-end.json");

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability("?cabinet=17"));

        assertEquals(
                List.of(new Missing("1ère injection Vaccin COVID (PF)", UnknownReason.UNREACHABLE)), open.missing());
        assertEquals(4, platform.requests().size());
    }

    @Test
    void aRefusalEndsTheAskingAndTheRestIsMissing() {
        site("clinic-two-sites.json", "motives-two.json");
        days("1", "2021-05-20", "timetable-six-days.json");
        days("1", "2021-05-26", jsonResponse("{}", 403));

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability("?cabinet=17"));

        assertEquals(
                List.of(
                        new Missing("1ère injection Vaccin COVID (PF)", UnknownReason.REFUSED),
                        new Missing("2ème injection Moderna", UnknownReason.REFUSED)),
                open.missing());
        assertEquals(4, platform.requests().size());
    }

    @Test
    void aRejectedRequestIsPlannedAnewWithReasonsReadAnew() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        readAnew(motive(1, "1ère injection Pfizer", 11), motive(2, "1ère injection Pfizer", 12));
        days("1", "2021-05-20", jsonResponse("{}", 404));
        days("2", "2021-05-20", "timetable-empty.json");

        assertInstanceOf(Availability.None.class, onlyAvailability("?cabinet=17"));
        assertEquals(5, platform.requests().size());
    }

    @Test
    void aRejectedRequestThatIsStillTheSameIsNotRepeated() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        readAnew(motive(1, "1ère injection Pfizer", 11), motive(1, "1ère injection Pfizer", 11));
        days("1", "2021-05-20", jsonResponse("{}", 400));

        assertInstanceOf(Failure.Rejected.class, failure());
        assertEquals(4, platform.requests().size());
    }

    @Test
    void oneSiteFailingLeavesTheOther() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-short.json")));
        platform.stub(Route.get(SITES, Samples.text("sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", ""), jsonResponse("{}", 404));
        platform.stub(Route.get(SITES + "/18/motive_categories", motive(1, "1ère injection Pfizer", 21)));
        days("1", "2021-05-20", "timetable-empty.json");

        List<PlaceAvailability> places = fetched(ask("")).value();

        assertEquals(
                UnknownReason.GONE,
                assertInstanceOf(Availability.Unknown.class, places.getFirst().availability())
                        .reason());
        assertInstanceOf(Availability.None.class, places.getLast().availability());
    }

    @Test
    void onlyAClinicAndASiteCanBeGone() {
        assertInstanceOf(Failure.Gone.class, failure());
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        assertInstanceOf(Failure.Gone.class, failure());
        platform.stub(Route.get(SITES + "/17/motive_categories", Samples.text("motives-two.json")));
        assertInstanceOf(Failure.Rejected.class, failure());
    }

    @Test
    void aPageForPeopleIsUnreadableAndAnAnswerElsewhereIsNot() {
        platform.stub(Route.get(RESOURCE, ""), aResponse().withStatus(302).withHeader("Location", "/ailleurs"));
        platform.stub(Route.get("/ailleurs", Samples.text("clinic-two-sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", "<html></html>"));

        assertInstanceOf(Failure.Unreadable.class, failure());
        assertEquals(3, platform.requests().size());
    }

    @Test
    void whatTheListingHasJustToldBeyondTheWindowSparesTheCalendars() {
        site("clinic-two-sites.json", "motives-two.json");
        Instant told = NOW.minus(Duration.ofMinutes(30));
        CentreRef hinted = ref("?cabinet=17").withCatalogueHint(hint("2021-06-17T00:00:00+02:00", told));

        FetchResult.Fetched<List<PlaceAvailability>> fetched = fetched(ask(hinted));

        Availability.None none =
                assertInstanceOf(Availability.None.class, only(fetched.value()).availability());
        assertEquals(
                "2021-06-17T00:00+02:00", none.nextAvailableHint().orElseThrow().toString());
        assertEquals("700pid17", only(fetched.value()).externalId());
        assertEquals(told, fetched.provenance().validAt());
        assertEquals(NOW, fetched.provenance().checkedAt());
        assertEquals(1, platform.requests().size());
    }

    @Test
    void whatTheListingTellsOtherwiseSparesNothing() {
        site("clinic-two-sites.json", "motives-two.json");
        days("1", "2021-05-20", "timetable-empty.json");
        days("2", "2021-05-20", "timetable-empty.json");
        CentreRef ref = ref("?cabinet=17");

        for (CentreRef hinted : List.of(
                ref,
                ref.withCatalogueHint(hint("2021-06-16T23:59:00+02:00", NOW)),
                ref.withCatalogueHint(hint("2021-06-17T00:00:00+02:00", NOW.minus(Duration.ofMinutes(31)))),
                ref.withCatalogueHint(hint("2021-06-17T00:00:00+02:00", NOW.plusSeconds(1))),
                ref.withCatalogueHint(Optional.of(new CatalogueHint(
                        new SlotStart.At(OffsetDateTime.parse("2021-05-19T10:00:00+02:00")), NOW))))) {
            int before = platform.requests().size();
            FetchResult.Fetched<List<PlaceAvailability>> fetched = fetched(ask(hinted));
            assertEquals(NOW, fetched.provenance().validAt());
            // The clinic and its reasons are kept from the first time on.
            assertEquals(before + (before == 0 ? 4 : 2), platform.requests().size());
        }
    }

    @Test
    void whatTheListingTellsIsOfOneSiteAndNotOfAClinic() {
        platform.stub(Route.get(RESOURCE, Samples.text("clinic-two-sites.json")));
        platform.stub(Route.get(SITES, Samples.text("sites.json")));
        platform.stub(Route.get(SITES + "/17/motive_categories", Samples.text("motives-others.json")));
        platform.stub(Route.get(SITES + "/18/motive_categories", Samples.text("motives-others.json")));

        FetchResult.Fetched<List<PlaceAvailability>> fetched =
                fetched(ask(ref("").withCatalogueHint(hint("2021-09-01T10:00:00+02:00", NOW))));

        assertEquals(2, fetched.value().size());
        assertInstanceOf(
                Availability.NotOffered.class, fetched.value().getFirst().availability());
    }

    @Test
    void anOverseasSiteIsOnItsOwnTime() {
        platform.stub(Route.get(RESOURCE, """
                {"id": 700, "specialties": [{"id": 496, "name": "COVID19 - Vaccination"}],
                 "cabinets": [{"id": 17, "name": "Salle", "location": "97418 Le Tampon"}]}"""));
        platform.stub(Route.get(
                API + "/clinics/700/specialties/496/cabinets/17/motive_categories",
                motive(1, "1ère injection Pfizer", 11)));
        days("1", "2021-05-20", slots("2021-06-17T00:30:00.000+04:00", 11));

        // Half past midnight of 17 June on La Réunion is 22:30 of the 16th in Paris, and beyond the window there.
        assertInstanceOf(Availability.None.class, onlyAvailability("?cabinet=17"));
    }

    /** The document, section 8: a clinic's short form, its five sites, the reasons of one, of which two answers are recorded. Asked on 1 April; 20 April is in the window. */
    @Test
    void readsTheRecordedClinicOfLorient() {
        clock = Clock.fixed(Instant.parse("2021-04-01T06:00:00Z"), ZoneOffset.UTC);
        String reasons = API + "/clinics/2563/specialties/144/cabinets/16913/motive_categories";
        platform.stub(Route.get(RESOURCE, Recorded.text("keldoc/center1-info.json")));
        platform.stub(Route.get(
                API + "/clinics/2563/specialties/144/cabinets", Recorded.text("keldoc/center1-cabinet.json")));
        platform.stub(Route.get(reasons, Recorded.text("keldoc/center1-cabinet-16913.json")));
        for (String motive : List.of("81486", "81488", "82874")) {
            platform.stub(
                    Route.get(API + "/timetables/" + motive, Recorded.text("keldoc/center1-timetable-81486.json")));
        }
        days("81484", "2021-04-01", WireMock.okJson(Recorded.text("keldoc/center1-timetable-81484.json")));
        days("81484", "2021-04-20", slots("2021-04-20T16:55:00.000+02:00", 49335));
        days("81484", "2021-04-21", "timetable-empty.json");

        PlaceAvailability place = only(fetched(ask(
                        adapter.recognise(
                                        URI.create(
                                                "https://vaccination-covid.keldoc.com/centre-hospitalier-regional/lorient-56100/groupe-hospitalier-bretagne-sud-lorient-hopital-du-scorff?cabinet=16913&specialty=144"))
                                .orElseThrow(),
                        Window.from(LocalDate.parse("2021-04-01"))))
                .value());

        assertEquals("2563pid16913", place.externalId());
        assertEquals(List.of("49335-2021-04-20T14:55:00Z"), ids(place.availability()));
        assertEquals(
                Set.of(new Vaccine("pfizer-biontech")),
                place.availability().slots().getFirst().vaccines());
        assertEquals(
                List.of(new PhoneNumber("+33297069794")),
                place.place().orElseThrow().phones());
        assertEquals(
                "Le Faouët", place.place().orElseThrow().address().commune().orElseThrow());
    }

    /** Later than anything is kept. */
    private void muchLater() {
        clock = Clock.offset(clock, Duration.ofHours(5));
    }

    private void site(String clinic, String motives) {
        platform.stub(Route.get(RESOURCE, Samples.text(clinic)));
        platform.stub(Route.get(SITES + "/17/motive_categories", Samples.text(motives)));
    }

    private void readAnew(String first, String then) {
        Route reasons = Route.get(SITES + "/17/motive_categories", first);
        platform.server()
                .stubFor(reasons.question()
                        .get()
                        .inScenario("reasons")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("anew")
                        .willReturn(WireMock.okJson(first)));
        platform.server()
                .stubFor(reasons.question()
                        .get()
                        .inScenario("reasons")
                        .whenScenarioStateIs("anew")
                        .willReturn(WireMock.okJson(then)));
    }

    private void days(String motive, String from, String sample) {
        days(motive, from, jsonResponse(Samples.text(sample), 200));
    }

    private void days(String motive, String from, ResponseDefinitionBuilder answer) {
        platform.stub(Route.get(API + "/timetables/" + motive, Map.of("from", from), ""), answer);
    }

    private void part(String firstAgenda, String sample) {
        part(firstAgenda, jsonResponse(Samples.text(sample), 200));
    }

    private void part(String firstAgenda, ResponseDefinitionBuilder answer) {
        platform.stub(
                new Route(
                        firstAgenda,
                        () -> WireMock.get(
                                WireMock.urlMatching(".*/timetables/1\\?from=[^&]*&to=[^&]*&agenda_ids%5B%5D="
                                        + firstAgenda + "(&agenda_ids%5B%5D=\\d+){4,9}")),
                        ""),
                answer);
    }

    private static ResponseDefinitionBuilder slots(String start, long agenda) {
        String day = start.substring(0, 10);
        return WireMock.okJson("{\"availabilities\": {\"%s\": [{\"start_time\": \"%s\", \"agenda_id\": %d}]}}"
                .formatted(day, start, agenda));
    }

    private static String motive(long id, String name, long... agendas) {
        return "[{\"motive_category_id\": -1, \"name\": \"Autres motifs\", \"motives\": [{\"id\": %d, \"name\": \"%s\", \"agendas\": [%s]}]}]"
                .formatted(
                        id,
                        name,
                        java.util.Arrays.stream(agendas)
                                .mapToObj(agenda -> "{\"id\": " + agenda + "}")
                                .collect(Collectors.joining(", ")));
    }

    private static long[] ids(int from, int to) {
        return IntStream.rangeClosed(from, to).asLongStream().toArray();
    }

    private static Optional<CatalogueHint> hint(String next, Instant fetchedAt) {
        return Optional.of(new CatalogueHint(new SlotStart.At(OffsetDateTime.parse(next)), fetchedAt));
    }

    private Failure failure() {
        return assertInstanceOf(FetchResult.Failed.class, ask("?cabinet=17")).failure();
    }

    private Availability onlyAvailability(String rest) {
        return only(fetched(ask(rest)).value()).availability();
    }

    private static PlaceAvailability only(List<PlaceAvailability> places) {
        assertEquals(1, places.size());
        return places.getFirst();
    }

    private static FetchResult.Fetched<List<PlaceAvailability>> fetched(FetchResult<List<PlaceAvailability>> result) {
        return switch (result) {
            case FetchResult.Fetched<List<PlaceAvailability>> fetched -> fetched;
            default -> throw new AssertionError(result.toString());
        };
    }

    private CentreRef ref(String rest) {
        return adapter.recognise(URI.create(CLINIC + rest)).orElseThrow();
    }

    private FetchResult<List<PlaceAvailability>> ask(String rest) {
        return ask(ref(rest));
    }

    private FetchResult<List<PlaceAvailability>> ask(CentreRef ref) {
        return ask(ref, WINDOW);
    }

    private FetchResult<List<PlaceAvailability>> ask(CentreRef ref, Window window) {
        return adapter.availability(ref, window, platform.attempt(clock));
    }

    private static List<String> ids(Availability availability) {
        return availability.slots().stream().map(Slot::id).toList();
    }
}
