package fr.guichet.sandbox.doctolib;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.sandbox.Caller;
import fr.guichet.sandbox.Sandbox;
import fr.guichet.sandbox.SandboxOptions;
import fr.guichet.sandbox.doctolib.CarefulReader.Found;
import fr.guichet.sandbox.platform.PlaceState;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.SimulatedClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DoctolibTest {

    private static final Instant NOW = Instant.parse("2021-05-20T10:30:00Z");
    /** The same day everywhere, from Tahiti to Wallis. */
    private static final LocalDate TODAY = LocalDate.parse("2021-05-20");

    private static Sandbox sandbox;
    private static Caller caller;
    private static List<PlaceTruth> truths;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.at(SimulatedClock.stoppedAt(NOW)));
        caller = new Caller(sandbox.address());
        truths = sandbox.listTruths("doctolib", NOW);
    }

    @AfterAll
    static void stop() {
        caller.close();
        sandbox.close();
    }

    @Test
    void carefulReaderFindsTheTruthOfEveryPlace() {
        for (int days : List.of(7, 14, 15)) {
            CarefulReader reader = new CarefulReader(caller, days);
            for (int i = days % 3; i < truths.size(); i += 3) {
                PlaceTruth truth = truths.get(i);
                Found found = reader.read(truth.slug(), truth.place(), TODAY);
                List<String> slots = truth.slots().stream()
                        .map(slot -> CarefulReader.when(slot.start()) + " " + slot.motive())
                        .sorted()
                        .toList();
                assertEquals(new Found(state(truth), slots), found, truth.slug() + " " + truth.place());
            }
        }
    }

    @Test
    void fewPlacesTellTheirDaysOnlyAndEachOnceForAnAgenda() {
        List<PlaceTruth> dated = truths.stream()
                .filter(truth ->
                        truth.slots().stream().anyMatch(slot -> slot.start().length() == 10))
                .toList();
        assertTrue(dated.size() > 2 && dated.size() * 20 < truths.size(), dated.size() + " of " + truths.size());
        for (PlaceTruth truth : dated) {
            Asked asked = asked(truth);
            Set<String> listed = new HashSet<>();
            caller.json(new CarefulReader(caller, 15).path(asked.motive(), asked.agendas(), asked.practices(), TODAY))
                    .get("availabilities")
                    .forEach(day -> day.get("slots")
                            .forEach(slot ->
                                    assertTrue(listed.add(day.get("date").asText() + " "
                                            + slot.get("agenda_id").asText() + " "
                                            + slot.get("start_date")
                                                    .asText()
                                                    .equals(day.get("date").asText())))));
        }
    }

    @Test
    void thirdToHalfOfThePlacesHaveSlotsAndEveryOtherStateOccurs() {
        long open = count(PlaceState.OPEN);
        assertTrue(open * 3 >= truths.size() && open * 2 <= truths.size(), open + " of " + truths.size());
        assertTrue(count(PlaceState.NONE) > 0 && count(PlaceState.PHONE_ONLY) > 0 && count(PlaceState.NOT_OFFERED) > 0);
        assertTrue(truths.stream().allMatch(truth -> truth.slots().size() <= 200));
        assertTrue(truths.size() > 700);
    }

    @Test
    void agendasInAnotherOrderAnswerOtherTimes() {
        Asked asked = findAsked(agendas -> agendas.size() > 1);
        Set<String> right = new TreeSet<>(starts(asked, asked.agendas()));
        Set<String> wrong = new TreeSet<>(starts(asked, asked.agendas().reversed()));
        assertFalse(wrong.isEmpty());
        wrong.retainAll(right);
        assertEquals(Set.of(), wrong);
    }

    @Test
    void agendaWithoutTheMotiveAnswersTimesThatNobodyCanBook() {
        int seen = 0;
        for (PlaceTruth truth : truths) {
            JsonNode page = page(truth.slug());
            JsonNode motive = page.get("visit_motives").get(0);
            for (JsonNode agenda : page.get("agendas")) {
                boolean claims = CarefulReader.stream(agenda.get("visit_motive_ids"))
                        .anyMatch(id -> id.asInt() == motive.get("id").asInt());
                if (claims && CarefulReader.listing(agenda, motive).isEmpty()) {
                    Asked asked = new Asked(motive, List.of(agenda), Set.of(truth.practice()));
                    assertFalse(starts(asked, asked.agendas()).isEmpty());
                    seen++;
                }
            }
        }
        assertTrue(seen > 20, seen + " such agendas");
    }

    @Test
    void refusesQuestionsWithoutAgendasOrPractices() {
        assertEquals(
                400,
                status("/availabilities.json?start_date=2021-05-20&visit_motive_ids=1&agenda_ids=&practice_ids=3"));
        assertEquals(
                400,
                status("/availabilities.json?start_date=2021-05-20&visit_motive_ids=1&agenda_ids=2&practice_ids="));
        assertEquals(
                400, status("/availabilities.json?start_date=soon&visit_motive_ids=1&agenda_ids=2&practice_ids=3"));
    }

    @Test
    void unknownPagesAndAreasAreNotFoundInJson() {
        for (String path : List.of("/booking/nobody.json", "/vaccination-covid-19/guyane.json", "/elsewhere")) {
            HttpResponse<byte[]> answer = caller.get(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.headers().firstValue("content-type").orElse("").startsWith("application/json"), path);
        }
    }

    @Test
    void answersTheDaysAskedAndNoMoreThanFifteen() {
        Asked asked = findAsked(agendas -> true);
        for (int limit : List.of(2, 14, 15)) {
            JsonNode answer = caller.json(
                    new CarefulReader(caller, limit).path(asked.motive(), asked.agendas(), asked.practices(), TODAY));
            assertEquals(limit, answer.get("availabilities").size());
            assertEquals(
                    "2021-05-20",
                    answer.get("availabilities").get(0).get("date").asText());
        }
        JsonNode most = caller.json(
                new CarefulReader(caller, 60).path(asked.motive(), asked.agendas(), asked.practices(), TODAY));
        assertEquals(15, most.get("availabilities").size());
    }

    @Test
    void startMayBeATimestamp() {
        Asked asked = findAsked(agendas -> true);
        String path = new CarefulReader(caller, 7).path(asked.motive(), asked.agendas(), asked.practices(), TODAY);
        String stamped = path.replace("2021-05-20&", "2021-05-20T00:00:00.000%2B02:00&");
        assertNotEquals(path, stamped);
        assertEquals(caller.json(path), caller.json(stamped));
    }

    @Test
    void slotsHaveAllTheirFormsAndNextSlotsAreDatesOrTimes() {
        Set<String> forms = new HashSet<>();
        for (PlaceTruth truth : truths) {
            if (truth.state() == PlaceState.OPEN || truth.state() == PlaceState.NONE) {
                addForms(truth, forms);
            }
        }
        assertEquals(
                Set.of("text", "steps 2", "pair of 2", "date, steps 0", "next date", "next time", "nothing"), forms);
    }

    @Test
    void fieldsAreNamedAsOnThePlatform() {
        JsonNode page = page(truths.getFirst().slug());
        assertEquals(
                "profile specialities visit_motive_categories visit_motives agendas places practitioners"
                        + " vaccination_center number_future_vaccinations",
                names(page));
        assertEquals(
                "id name_with_title name_with_title_and_determiner speciality organization redirect_url language_list",
                names(page.get("profile")));
        assertEquals(
                "id practice_id booking_disabled booking_temporary_disabled visit_motive_ids"
                        + " visit_motive_ids_by_practice_id landline_number organization_id speciality_id practitioner_id"
                        + " visit_motive_ids_only_for_doctors equipment_agendas_required insurance_sector_enabled",
                names(page.get("agendas").get(0)));
        assertTrue(names(page.get("places").get(0))
                .startsWith("id practice_ids name formal_name address full_address zipcode city latitude longitude"));
        assertTrue(names(page.get("visit_motives").get(0))
                .startsWith("id name ref_visit_motive_id visit_motive_category_id vaccination_motive"
                        + " first_shot_motive vaccination_days_range"));
        JsonNode hours = page.get("places").get(0).get("opening_hours");
        assertEquals("day ranges enabled", names(hours.get(0)));
        assertEquals(0, hours.get(6).get("day").asInt());
    }

    @Test
    void bookingPageIsConditionalAndCompressedOnRequest() throws IOException {
        String path = "/booking/" + truths.getFirst().slug() + ".json";
        HttpResponse<byte[]> plain = caller.get(path);
        String etag = plain.headers().firstValue("etag").orElseThrow();
        HttpResponse<byte[]> unchanged = caller.get(path, "If-None-Match", etag);
        assertEquals(304, unchanged.statusCode());
        assertEquals(0, unchanged.body().length);
        HttpResponse<byte[]> zipped = caller.get(path, "Accept-Encoding", "gzip");
        assertEquals("gzip", zipped.headers().firstValue("content-encoding").orElse(""));
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertEquals(new String(plain.body(), UTF_8), new String(unzipped, UTF_8));
    }

    @Test
    void listingOfTheCountryBringsEveryPageOnceAndThenNothing() {
        Set<String> links = new LinkedHashSet<>();
        int page = 1;
        for (JsonNode doctors = doctors("france", page); !doctors.isEmpty(); doctors = doctors("france", ++page)) {
            assertTrue(doctors.size() <= 20);
            doctors.forEach(doctor -> assertTrue(links.add(doctor.get("link").asText())));
        }
        Set<String> slugs = new HashSet<>();
        links.forEach(link -> slugs.add(link.substring(link.lastIndexOf('/') + 1)));
        Set<String> known = new HashSet<>();
        truths.forEach(truth -> known.add(truth.slug()));
        assertEquals(known, slugs);
    }

    @Test
    void listingOfADepartementEndsWithWhatLiesElsewhere() {
        List<JsonNode> all = new ArrayList<>();
        int page = 1;
        for (JsonNode doctors = doctors("departement-indre", page);
                !doctors.isEmpty();
                doctors = doctors("departement-indre", ++page)) {
            doctors.forEach(all::add);
        }
        assertFalse(all.getFirst().path("exact_match").isBoolean()
                && !all.getFirst().get("exact_match").asBoolean());
        assertEquals("false", all.getLast().get("exact_match").asText());
        assertEquals(
                "id profile_id name_with_title address city zipcode link position place_id exact_match"
                        + " organization_status top_specialities landline_number visit_motive_id",
                names(all.getFirst()));
    }

    @Test
    void timesCarryTheOffsetOfThePlace() {
        Set<String> offsets = new HashSet<>();
        truths.forEach(
                truth -> truth.slots().forEach(slot -> offsets.add(slot.start().replaceFirst("^.{10}(.{13})?", ""))));
        assertTrue(offsets.containsAll(Set.of("+02:00", "-04:00", "+04:00", "+11:00", "-10:00")), offsets.toString());
        assertTrue(truths.stream().flatMap(truth -> truth.slots().stream()).allMatch(slot -> slot.start()
                .matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:00\\.000[+-]\\d\\d:\\d\\d)?")));
    }

    private record Asked(JsonNode motive, List<JsonNode> agendas, Set<String> practices) {}

    /** The right question about the first motive of some open place whose agendas are as wished. */
    private static Asked findAsked(Predicate<List<JsonNode>> wished) {
        return truths.stream()
                .filter(truth -> truth.state() == PlaceState.OPEN)
                .map(DoctolibTest::asked)
                .filter(asked -> wished.test(asked.agendas()))
                .findFirst()
                .orElseThrow();
    }

    private static Asked asked(PlaceTruth truth) {
        JsonNode page = page(truth.slug());
        JsonNode motive = page.get("visit_motives").get(0);
        String practice = truth.practice();
        List<JsonNode> agendas = CarefulReader.stream(page.get("agendas"))
                .filter(agenda -> !agenda.get("booking_disabled").asBoolean())
                .filter(agenda -> agenda.path("practice_id").asText(practice).equals(practice))
                .filter(agenda -> CarefulReader.listing(agenda, motive).contains(practice))
                .toList();
        return new Asked(motive, agendas, Set.of(practice));
    }

    private static List<String> starts(Asked asked, List<JsonNode> agendas) {
        List<String> starts = new ArrayList<>();
        caller.json(new CarefulReader(caller, 15).path(asked.motive(), agendas, asked.practices(), TODAY))
                .get("availabilities")
                .forEach(day -> day.get("slots").forEach(slot -> starts.add(CarefulReader.start(slot))));
        return starts;
    }

    private static void addForms(PlaceTruth truth, Set<String> forms) {
        Asked asked = asked(truth);
        JsonNode answer = caller.json(
                new CarefulReader(caller, 15).path(asked.motive(), asked.agendas(), asked.practices(), TODAY));
        Stream<JsonNode> slots = CarefulReader.stream(answer.get("availabilities"))
                .flatMap(day -> CarefulReader.stream(day.get("slots")));
        slots.forEach(slot -> forms.add(form(slot)));
        if (answer.get("total").asInt() > 0) {
            assertFalse(answer.has("next_slot"));
        } else if (answer.has("next_slot")) {
            forms.add(answer.get("next_slot").asText().length() == 10 ? "next date" : "next time");
        } else {
            assertEquals("no_availabilities", answer.get("reason").asText());
            forms.add("nothing");
        }
    }

    private static String form(JsonNode slot) {
        if (slot.isArray()) {
            return "pair of " + slot.size();
        }
        if (slot.isTextual()) {
            return "text";
        }
        boolean dateOnly = slot.get("start_date").asText().length() == 10;
        return (dateOnly ? "date, steps " : "steps ") + slot.get("steps").size();
    }

    private static long count(PlaceState state) {
        return truths.stream().filter(truth -> truth.state() == state).count();
    }

    private static String state(PlaceTruth truth) {
        return switch (truth.state()) {
            case OPEN -> "open";
            case NONE -> "none";
            case PHONE_ONLY -> "phone-only";
            case NOT_OFFERED -> "not-offered";
        };
    }

    private static JsonNode page(String slug) {
        return caller.json("/booking/" + slug + ".json").get("data");
    }

    private static JsonNode doctors(String area, int page) {
        return caller.json("/vaccination-covid-19/" + area + ".json?page=" + page)
                .get("data")
                .get("doctors");
    }

    private static int status(String path) {
        return caller.get(path).statusCode();
    }

    private static String names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return String.join(" ", names);
    }
}
