package fr.guichet.doctolib;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Missing;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.Warning;
import fr.guichet.testkit.Recorded;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DoctolibAdapterTest extends StubbedDoctolib {

    private static final String MOTIVE_1 =
            "&visit_motive_ids=1&agenda_ids=12-11&practice_ids=100-200&insurance_sector=public&destroy_temporary=true&limit=14";
    private static final String MOTIVE_2 =
            "&visit_motive_ids=2&agenda_ids=11&practice_ids=100&insurance_sector=public&destroy_temporary=true&limit=14";

    @Test
    void isFoundAsAService() {
        assertTrue(ServiceLoader.load(PlatformAdapter.class).stream()
                .anyMatch(provider -> provider.type() == DoctolibAdapter.class));
    }

    @Test
    void asksEachMotivePageByPageAndNothingElse() {
        profile("booking-two-motives.json");
        days("1", "2021-05-20", "availabilities-texts.json");
        days("1", "2021-06-03", "availabilities-steps.json");
        days("2", "2021-05-20", "availabilities-none.json");

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability("?pid=practice-100"));

        assertEquals(
                List.of(
                        "/booking/centre-valmont.json",
                        DAYS + "?start_date=2021-05-20" + MOTIVE_1,
                        DAYS + "?start_date=2021-06-03" + MOTIVE_1,
                        DAYS + "?start_date=2021-05-20" + MOTIVE_2),
                platform.requests());
        // 07:55 is before now (08:00 in Paris); 08:35Z is 10:35 told again; the second dose of the steps is no slot;
        // agendas 11 and 12 at one instant are two.
        assertEquals(
                List.of(
                        "1-2021-05-21T08:35:00Z",
                        "1-2021-05-21T08:40:00Z",
                        "11-1-2021-06-04T07:00:00Z",
                        "12-1-2021-06-04T07:00:00Z"),
                ids(open));
        assertEquals(List.of(), open.missing());
        assertEquals(
                Optional.of(URI.create(SHOWN + "?pid=practice-100")),
                open.slots().getFirst().link());
    }

    @Test
    void q11ANextSlotThatIsADateMovesTheAskingOnAndIsAHint() {
        profile("booking-alias-place.json");
        days("1", "2021-05-20", "availabilities-next-date.json");
        days("1", "2021-06-07", "availabilities-none.json");

        Availability.None none = assertInstanceOf(Availability.None.class, onlyAvailability(""));

        assertEquals(Optional.of(new SlotStart.On(LocalDate.parse("2021-06-07"))), none.nextAvailableHint());
        assertEquals(3, platform.requests().size());
        assertTrue(platform.requests().getLast().contains("start_date=2021-06-07&"));
    }

    @Test
    void q11ANextSlotThatIsATimestampDoesToo() {
        profile("booking-alias-place.json");
        days("1", "2021-05-20", "availabilities-next-timestamp.json");
        days("1", "2021-06-08", "availabilities-none.json");

        Availability.None none = assertInstanceOf(Availability.None.class, onlyAvailability(""));

        assertEquals(
                "2021-06-08T09:15+02:00", none.nextAvailableHint().orElseThrow().toString());
        assertTrue(platform.requests().getLast().contains("start_date=2021-06-08&"));
    }

    @Test
    void aNextSlotInDaysJustReadCannotMakeItLoop() {
        profile("booking-alias-place.json");
        platform.stub(Route.get(DAYS, "{\"availabilities\": [], \"next_slot\": \"2021-05-21\"}"));

        assertInstanceOf(Availability.None.class, onlyAvailability(""));
        // 28 days, 14 a page: two pages and the profile.
        assertEquals(3, platform.requests().size());
    }

    @Test
    void aNextSlotBeyondTheWindowIsAHintAndNotAsked() {
        profile("booking-alias-place.json");
        platform.stub(Route.get(DAYS, "{\"availabilities\": [], \"next_slot\": \"2021-09-01\"}"));

        Availability availability = onlyAvailability("");

        assertEquals(AvailabilityState.NONE, availability.state());
        assertEquals(
                "2021-09-01", availability.nextAvailableHint().orElseThrow().toString());
        assertEquals(2, platform.requests().size());
    }

    @Test
    void readsOddSlotsAndCountsThoseItCannot() {
        profile("booking-alias-place.json");
        days("1", "2021-05-20", "availabilities-odd.json");
        days("1", "2021-06-03", "availabilities-none.json");

        FetchResult.Fetched<List<PlaceAvailability>> fetched = fetched("");
        Availability.Open open = assertInstanceOf(
                Availability.Open.class, fetched.value().getFirst().availability());

        assertEquals(List.of("1-2021-05-21T09:00:00Z", "1-2021-05-22"), ids(open));
        assertEquals(List.of(new Warning("unreadable-slot", "4 of 1re injection")), fetched.warnings());
    }

    @Test
    void slotsOfWhichNoneCanBeReadAreNotNone() {
        profile("booking-alias-place.json");
        platform.stub(Route.get(DAYS, "{\"availabilities\": [{\"slots\": [\"demain\"]}]}"));

        Availability.Unknown unknown = assertInstanceOf(Availability.Unknown.class, onlyAvailability(""));

        assertEquals(UnknownReason.UNREADABLE, unknown.reason());
    }

    @Test
    void asksNothingMoreWhereThePhoneIsTheOnlyWay() {
        profile("booking-phone-only.json");

        assertEquals(
                List.of(AvailabilityState.PHONE_ONLY, AvailabilityState.UNKNOWN),
                fetched("").value().stream()
                        .map(place -> place.availability().state())
                        .toList());
        assertEquals(1, platform.requests().size());
    }

    @Test
    void asksNothingMoreWhereNothingIsOffered() {
        profile("booking-alias-place.json");

        assertInstanceOf(Availability.NotOffered.class, onlyAvailability("?pid=practice-101"));
        assertEquals(1, platform.requests().size());
    }

    @Test
    void oneMotiveFailingLeavesTheOthersAndSaysWhatIsMissing() {
        profile("booking-two-motives.json");
        days("1", "2021-05-20", jsonResponse("{}", 500));
        days("2", "2021-05-20", "availabilities-texts.json");
        days("2", "2021-06-03", "availabilities-none.json");

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability("?pid=practice-100"));

        assertEquals(List.of(new Missing("1ère injection (Moderna)", UnknownReason.UNREACHABLE)), open.missing());
    }

    @Test
    void aRefusalEndsTheAskingAndTheRestIsMissing() {
        profile("booking-two-motives.json");
        days("1", "2021-05-20", "availabilities-texts.json");
        days("1", "2021-06-03", jsonResponse("{}", 403));

        Availability.Open open = assertInstanceOf(Availability.Open.class, onlyAvailability("?pid=practice-100"));

        assertEquals(
                List.of(
                        new Missing("1ère injection (Moderna)", UnknownReason.REFUSED),
                        new Missing("Rappel", UnknownReason.REFUSED)),
                open.missing());
        assertEquals(3, platform.requests().size());
    }

    @Test
    void whenNothingCouldBeHadTheFirstFailureIsTold() {
        profile("booking-two-motives.json");
        days("1", "2021-05-20", jsonResponse("{}", 500));
        days("2", "2021-05-20", jsonResponse("{}", 502));

        assertInstanceOf(Failure.Unreachable.class, failure("?pid=practice-100"));
        assertEquals(3, platform.requests().size());
    }

    @Test
    void aQuestionTurnedDownReadsTheProfileOnceAndAsksAnew() {
        profile("booking-alias-place.json");
        days("1", "2021-05-20", "availabilities-none.json");
        ask("", WINDOW);
        platform.stub(Route.get(DAYS, ""), jsonResponse("{}", 400));
        profile("booking-changed.json");
        days("8", "2021-05-20", "availabilities-texts.json");
        days("8", "2021-06-03", "availabilities-none.json");

        assertInstanceOf(Availability.Open.class, onlyAvailability(""));
        assertEquals(List.of(PROFILE, DAYS, DAYS, PROFILE, DAYS, DAYS), paths());
    }

    @Test
    void aRejectedRequestOfAProfileThatDidNotChangeIsNotRepeated() {
        profile("booking-alias-place.json");
        platform.stub(Route.get(DAYS, ""), jsonResponse("{}", 400));

        Failure.Rejected failure = assertInstanceOf(Failure.Rejected.class, failure(""));
        assertTrue(failure.detail().contains("400"), failure.detail());
        assertEquals(List.of(PROFILE, DAYS, PROFILE), paths());
    }

    @Test
    void aRequestRejectedAfterTheProfileWasReadAnewIsRejected() {
        profile("booking-alias-place.json");
        days("1", "2021-05-20", "availabilities-none.json");
        ask("", WINDOW);
        platform.stub(Route.get(DAYS, ""), jsonResponse("{}", 400));
        profile("booking-changed.json");

        assertInstanceOf(Failure.Rejected.class, failure(""));
        assertEquals(List.of(PROFILE, DAYS, DAYS, PROFILE, DAYS), paths());
    }

    @Test
    void theProfileIsReadOnceInFourHoursAndThenOnConditionThatItChanged() {
        platform.stub(
                Route.get(PROFILE, ""),
                jsonResponse(Samples.text("booking-alias-place.json"), 200).withHeader("ETag", "\"1\""));
        days("1", "2021-05-20", "availabilities-none.json");
        ask("", WINDOW);
        clock = Clock.offset(clock, Duration.ofHours(4).minusSeconds(1));
        ask("", WINDOW);
        assertEquals(List.of(PROFILE, DAYS, DAYS), paths());

        clock = Clock.offset(clock, Duration.ofSeconds(1));
        platform.stub(Route.get(PROFILE, ""), aResponse().withStatus(304));
        assertInstanceOf(Availability.None.class, onlyAvailability(""));
        assertEquals(List.of(PROFILE, DAYS, DAYS, PROFILE, DAYS), paths());
    }

    @Test
    void whatTheProfileAloneTellsIsNeverToldOfAKeptOne() {
        profile("booking-phone-only.json");
        fetched("");
        assertEquals(List.of(PROFILE), paths());
        platform.stub(Route.get(PROFILE, ""), jsonResponse("{}", 403));

        assertInstanceOf(Failure.Refused.class, failure(""));
    }

    @Test
    void aProfileThatCannotBeUsedIsAskedForAgainTheNextTime() {
        platform.stub(Route.get(PROFILE, "{\"data\": {}}"));
        assertInstanceOf(Failure.Unreadable.class, failure(""));
        assertEquals(List.of(PROFILE), paths());
        profile("booking-alias-place.json");
        days("1", "2021-05-20", "availabilities-none.json");

        assertInstanceOf(Availability.None.class, onlyAvailability(""));
    }

    @Test
    void anAskingHasAnEndHoweverMuchAProfileOffers() {
        String motives = IntStream.rangeClosed(1, AvailabilityFetch.MOST_QUESTIONS + 1)
                .mapToObj(id -> "{\"id\": %d, \"name\": \"Motif %d\", \"ref_visit_motive_id\": 6970}".formatted(id, id))
                .collect(Collectors.joining(","));
        String ids = IntStream.rangeClosed(1, AvailabilityFetch.MOST_QUESTIONS + 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        platform.stub(Route.get(
                PROFILE,
                "{\"data\": {\"places\": [{\"id\": \"practice-1\"}], \"visit_motives\": [" + motives
                        + "], \"agendas\": [{\"id\": 2, \"practice_id\": 1, \"visit_motive_ids_by_practice_id\": {\"1\": ["
                        + ids + "]}}]}}"));
        platform.stub(Route.get(DAYS, Samples.text("availabilities-none.json")));

        Availability.Unknown unknown = assertInstanceOf(Availability.Unknown.class, onlyAvailability(""));

        assertEquals(List.of(new Missing("Motif 201", UnknownReason.NEVER_ASKED)), unknown.missing());
        assertEquals(1 + AvailabilityFetch.MOST_QUESTIONS, platform.requests().size());
    }

    @Test
    void whoWorksThereIsNeverTold() {
        profile("booking-two-motives.json");
        platform.stub(Route.get(DAYS, Samples.text("availabilities-none.json")));
        assertFalse(fetched("").toString().contains("Inventée"));
        clock = Clock.offset(clock, Duration.ofHours(4));
        assertFalse(failureOfProfile(
                        jsonResponse("{\"data\": {\"practitioners\": [{\"name\": \"Personne Inventée\"}], ", 200))
                .toString()
                .contains("Inventée"));
    }

    @Test
    void onlyAProfileCanBeGone() {
        assertInstanceOf(Failure.Gone.class, failureOfProfile(jsonResponse("{}", 404)));
        assertInstanceOf(Failure.Gone.class, failureOfProfile(jsonResponse("{}", 410)));
        profile("booking-alias-place.json");
        assertInstanceOf(Failure.Rejected.class, failureOfDays(jsonResponse("{}", 404)));
        assertInstanceOf(Failure.Rejected.class, failureOfDays(jsonResponse("{}", 400)));
    }

    @Test
    void q11ChallengesAndWaitingRoomsRefuseWhateverTheirStatus() {
        for (int status : List.of(200, 403, 404, 500)) {
            ResponseDefinitionBuilder page = aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "text/html")
                    .withBody("<html>Un instant…</html>");
            assertInstanceOf(Failure.Refused.class, failureOfProfile(page), () -> "HTML with " + status);
        }
        assertInstanceOf(Failure.Refused.class, failureOfProfile(jsonResponse("{}", 503)));
        assertInstanceOf(Failure.Refused.class, failureOfProfile(jsonResponse("{}", 520)));
        assertInstanceOf(Failure.Unreachable.class, failureOfProfile(jsonResponse("{}", 500)));
    }

    @Test
    void aProfileWithoutPlacesIsNotUnderstood() {
        assertInstanceOf(Failure.Unreadable.class, failureOfProfile(jsonResponse("{\"data\": null}", 200)));
        assertInstanceOf(Failure.Unreadable.class, failureOfProfile(jsonResponse("{\"data\": {\"places\": []}}", 200)));
    }

    @Test
    void aSlugWithAccentsIsAskedEscaped() {
        URI link = URI.create("https://www.doctolib.fr/centre-de-sante/valmont/%C3%A9t%C3%A9");
        adapter.availability(adapter.recognise(link).orElseThrow(), WINDOW, platform.attempt(clock));

        assertEquals(List.of("/booking/%C3%A9t%C3%A9.json"), platform.requests());
    }

    /**
     * The document, section 8: an answer without days' dates, with objects without steps. Asked from 3 April for 28 days, until 30 April: the slot of 10 April 21:45 counts, that of 25 March is
     * past. Slots were told, so the second page is asked too, here answered with none.
     */
    @Test
    void readsRecordedBasicAvailabilitiesJson() {
        clock = Clock.fixed(Instant.parse("2021-04-03T00:00:00Z"), ZoneOffset.UTC);
        platform.stub(Route.get("/booking/centre-valmont.json", Recorded.text("doctolib/basic-booking.json")));
        platform.stub(Route.get(
                DAYS,
                Map.of("start_date", "2021-04-03", "agenda_ids", "3", "practice_ids", "165752"),
                Recorded.text("doctolib/basic-availabilities.json")));
        platform.stub(Route.get(DAYS, Map.of("start_date", "2021-04-17"), Samples.text("availabilities-none.json")));

        List<PlaceAvailability> places =
                fetched(ask("", Window.from(LocalDate.parse("2021-04-03")))).value();

        assertEquals(1, places.size());
        List<Slot> slots = places.getFirst().availability().slots();
        assertEquals("2021-04-10T21:45+02:00", slots.getFirst().start().toString());
        assertEquals(1, slots.size());
        assertEquals("123456789pid165752", places.getFirst().externalId());
        assertEquals(3, platform.requests().size());
    }

    private Failure failureOfProfile(ResponseDefinitionBuilder answer) {
        platform.stub(Route.get(PROFILE, ""), answer);
        return failure("");
    }

    private Failure failureOfDays(ResponseDefinitionBuilder answer) {
        platform.stub(Route.get(DAYS, ""), answer);
        return failure("");
    }
}
