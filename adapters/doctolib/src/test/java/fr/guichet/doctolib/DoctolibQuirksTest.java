package fr.guichet.doctolib;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.spi.Failure;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oddities that show in the asking, by their numbers in the platform's description; those that show in mapping and links are tested beside these. */
@QuarkusTest
class DoctolibQuirksTest extends StubbedDoctolib {

    @Test
    void q1TheOrderOfAgendasIsTheOneThatIsSent() {
        profile("booking-two-motives.json");
        platform.stub(Route.get(DAYS, Samples.text("availabilities-none.json")));
        fetched("?pid=practice-100");

        assertTrue(platform.requests().get(1).contains("&agenda_ids=12-11&"));
    }

    @Test
    void q2NoQuestionHasAnEmptyListOfAgendasOrPractices() {
        for (String sample :
                List.of("booking-two-motives.json", "booking-two-places.json", "booking-alias-place.json")) {
            platform.stub(Route.get("/booking/" + sample.replace(".json", "") + ".json", Samples.text(sample)));
            platform.stub(Route.get(DAYS, Samples.text("availabilities-none.json")));
            URI link = URI.create("https://www.doctolib.fr/centre-de-sante/valmont/" + sample.replace(".json", ""));
            adapter.availability(adapter.recognise(link).orElseThrow(), WINDOW, platform.attempt(clock));
        }
        List<String> questions =
                platform.requests().stream().filter(url -> url.startsWith(DAYS)).toList();

        assertEquals(2 + 2 + 1, questions.size());
        assertTrue(
                questions.stream()
                        .allMatch(url -> url.matches(".*&agenda_ids=\\d+(-\\d+)*&practice_ids=\\d+(-\\d+)*&.*")),
                questions::toString);
    }

    @Test
    void q3EachPlaceOfAProfileHasItsOwnStateAndDeepLink() {
        profile("booking-two-places.json");
        days("1", "2021-05-20", "availabilities-none.json");

        List<PlaceAvailability> places = fetched("").value();

        assertEquals(
                List.of(SHOWN + "?pid=practice-101", SHOWN + "?pid=establishment-102"),
                places.stream().map(place -> place.link().toString()).toList());
        assertEquals(3, platform.requests().size());
    }

    @Test
    void q4AnAliasIsAskedWithThePlaceItStandsFor() {
        profile("booking-alias-place.json");
        platform.stub(Route.get(DAYS, Samples.text("availabilities-none.json")));

        assertInstanceOf(Availability.None.class, onlyAvailability(""));
        assertTrue(platform.requests().getLast().contains("&agenda_ids=10-11&practice_ids=100&"));
    }

    @Test
    void q5EachPlaceHasAnIdOfItsOwn() {
        profile("booking-two-places.json");
        platform.stub(Route.get(DAYS, Samples.text("availabilities-none.json")));
        List<String> ids =
                fetched("").value().stream().map(PlaceAvailability::externalId).toList();

        assertEquals(List.of("7002pid101", "7002pid102"), ids);
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void q6OnePlaceUnderTwoSlugsTellsAddressAndPositionToBeMatchedBy() {
        profile("booking-two-motives.json");
        platform.stub(Route.get("/booking/salle-des-fetes.json", Samples.text("booking-two-motives.json")));
        platform.stub(Route.get(DAYS, Samples.text("availabilities-none.json")));
        URI other = URI.create("https://www.doctolib.fr/centre-de-sante/valmont/salle-des-fetes");

        List<PlaceAvailability> both = Stream.of(
                        fetched(""),
                        fetched(adapter.availability(
                                adapter.recognise(other).orElseThrow(), WINDOW, platform.attempt(clock))))
                .flatMap(fetched -> fetched.value().stream())
                .toList();

        assertEquals(both.getFirst().externalId(), both.getLast().externalId());
        assertEquals(both.getFirst().place(), both.getLast().place());
        assertTrue(both.getFirst().place().orElseThrow().position().isPresent());
    }

    @Test
    void q7AProfileInNoListingIsAskedByItsLinkAlone() {
        profile("booking-alias-place.json");
        days("1", "2021-05-20", "availabilities-none.json");

        assertInstanceOf(Availability.None.class, onlyAvailability(""));
        assertEquals(List.of(PROFILE, DAYS), paths());
    }

    @Test
    void q8SlotsBeforeNowOrOutsideTheWindowAreDropped() {
        profile("booking-alias-place.json");
        // It is 08:00 in Paris; the window ends with 16 June.
        platform.stub(
                Route.get(
                        DAYS,
                        "{\"availabilities\": [{\"slots\": [\"2021-05-19T10:00:00.000+02:00\","
                                + "\"2021-05-20T07:59:00.000+02:00\", \"2021-05-20T08:00:00.000+02:00\", \"2021-06-16T23:59:00.000+02:00\","
                                + "\"2021-06-17T00:00:00.000+02:00\", {\"start_date\": \"2021-05-19\"}, {\"start_date\": \"2021-05-20\"}]}]}"));

        assertEquals(
                List.of("1-2021-05-20", "1-2021-05-20T06:00:00Z", "1-2021-06-16T21:59:00Z"), ids(onlyAvailability("")));
    }

    @Test
    void q9SlotsAreIndicativeSoTheyAreAskedForEachTime() {
        profile("booking-alias-place.json");
        days("1", "2021-05-20", "availabilities-texts.json");
        days("1", "2021-06-03", "availabilities-none.json");
        assertEquals(AvailabilityState.OPEN, onlyAvailability("").state());

        days("1", "2021-05-20", "availabilities-none.json");
        assertEquals(AvailabilityState.NONE, onlyAvailability("").state());
    }

    @Test
    void q10TheSameQuestionIsAskedAtTheSameAddressWithoutBypassingCaches() {
        profile("booking-alias-place.json");
        days("1", "2021-05-20", "availabilities-none.json");
        fetched("");
        fetched("");

        assertEquals(platform.requests().get(1), platform.requests().get(2));
        platform.server()
                .verify(
                        3,
                        getRequestedFor(anyUrl())
                                .withHeader("Cache-Control", absent())
                                .withHeader("Pragma", absent()));
    }

    @Test
    void q11ARefusalWithAJsonBodyIsNotNoSlots() {
        profile("booking-alias-place.json");
        platform.stub(Route.get(DAYS, ""), jsonResponse(Samples.text("availabilities-none.json"), 403));

        assertInstanceOf(Failure.Refused.class, failure(""));
    }

    @Test
    void q11SlotsThatComeWithANextSlotAreAllTaken() {
        profile("booking-alias-place.json");
        platform.stub(Route.get(
                DAYS,
                "{\"availabilities\": [{\"date\": \"2021-05-21\", \"slots\": ["
                        + "\"2021-05-21T10:35:00.000+02:00\", \"2021-05-21T10:40:00.000+02:00\"]}],"
                        + "\"next_slot\": \"2021-05-21T10:35:00.000+02:00\"}"));

        assertEquals(List.of("1-2021-05-21T08:35:00Z", "1-2021-05-21T08:40:00Z"), ids(onlyAvailability("")));
    }

    @Test
    void q11OneDoseThatIsNotOfferedHereHidesNoOther() {
        platform.stub(Route.get(
                PROFILE,
                "{\"data\": {\"places\": [{\"id\": \"practice-1\"}], \"visit_motives\": ["
                        + "{\"id\": 1, \"ref_visit_motive_id\": 6970}, {\"id\": 2, \"ref_visit_motive_id\": 8192}], \"agendas\": ["
                        + "{\"id\": 5, \"practice_id\": 2, \"visit_motive_ids_by_practice_id\": {\"2\": [1]}},"
                        + "{\"id\": 6, \"practice_id\": 1, \"visit_motive_ids_by_practice_id\": {\"1\": [2]}}]}}"));
        days("2", "2021-05-20", "availabilities-texts.json");
        days("2", "2021-06-03", "availabilities-none.json");

        assertEquals(AvailabilityState.OPEN, onlyAvailability("").state());
    }
}
