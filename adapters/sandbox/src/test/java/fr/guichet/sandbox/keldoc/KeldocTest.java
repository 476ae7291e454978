package fr.guichet.sandbox.keldoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.model.campaign.DataFile;
import fr.guichet.sandbox.Caller;
import fr.guichet.sandbox.Sandbox;
import fr.guichet.sandbox.SandboxOptions;
import fr.guichet.sandbox.invented.InventedRegistry;
import fr.guichet.sandbox.keldoc.CarefulReader.Found;
import fr.guichet.sandbox.platform.PlaceState;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.SimulatedClock;
import fr.guichet.sandbox.registry.RegistryRow;
import fr.guichet.sandbox.registry.Site;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeldocTest {

    private static final Instant NOW = Instant.parse("2021-05-20T10:30:00Z");
    /** The same day everywhere, from Tahiti to Wallis. */
    private static final LocalDate TODAY = LocalDate.parse("2021-05-20");

    private static final String API = "/api/patients/v2";

    private static Sandbox sandbox;
    private static Caller caller;
    private static List<PlaceTruth> truths;
    private static List<Clinic> clinics;

    @BeforeAll
    static void start() throws IOException {
        SandboxOptions options = SandboxOptions.at(SimulatedClock.stoppedAt(NOW));
        sandbox = Sandbox.start(options);
        caller = new Caller(sandbox.address());
        truths = sandbox.listTruths(NOW).stream()
                .filter(truth -> truth.platform().equals("keldoc"))
                .toList();
        List<Site> sites = new InventedRegistry(options.seed(), TODAY)
                .listRows().stream().map(RegistryRow::site).toList();
        clinics = new KeldocPopulation(sites, options.seed()).listClinics();
    }

    @AfterAll
    static void stop() {
        caller.close();
        sandbox.close();
    }

    @Test
    void carefulReaderFindsTheTruthOfEveryPlace() {
        CarefulReader reader = new CarefulReader(caller);
        Map<String, PlaceTruth> byId =
                truths.stream().collect(Collectors.toMap(PlaceTruth::externalId, truth -> truth));
        for (Clinic clinic : clinics) {
            Map<String, Found> found = reader.read(
                    clinic.type(),
                    clinic.location(),
                    clinic.slug(),
                    TODAY,
                    clinic.cabinets().getFirst().zone());
            found.forEach((id, cabinet) -> assertEquals(expected(byId.remove(id)), cabinet, clinic.slug() + " " + id));
        }
        assertEquals(Map.of(), byId);
    }

    @Test
    void everyStateOccursAndManyPlacesHaveSlots() {
        assertTrue(truths.size() > 40, truths.size() + " places");
        for (PlaceState state : PlaceState.values()) {
            assertTrue(truths.stream().anyMatch(truth -> truth.state() == state), state.toString());
        }
        long open = truths.stream()
                .filter(truth -> truth.state() == PlaceState.OPEN)
                .count();
        assertTrue(open * 4 >= truths.size(), open + " open of " + truths.size());
    }

    @Test
    void appointmentsAreToldForSeveralReasonsAndCountOnce() {
        assertTrue(truths.stream().flatMap(truth -> truth.slots().stream()).anyMatch(slot -> slot.motive()
                .contains(" ")));
    }

    @Test
    void theSameTimeMayStandInTwoCalendars() {
        assertTrue(truths.stream().anyMatch(truth -> {
            List<String> starts =
                    truth.slots().stream().map(slot -> slot.start()).toList();
            return new HashSet<>(starts).size() < starts.size();
        }));
    }

    @Test
    void sixDaysComeBackWhereverTheQuestionEnds() {
        for (Map.Entry<String, JsonNode> answer : answers().entrySet()) {
            JsonNode days = answer.getValue().get("availabilities");
            if (days != null) {
                assertEquals(6, days.size(), answer.getKey());
                assertEquals(TODAY.toString(), days.fieldNames().next());
            }
        }
    }

    @Test
    void everyShapeOccursInBothSpellingsOfAnOffset() {
        Set<String> shapes = new TreeSet<>();
        answers().values().forEach(answer -> {
            JsonNode days = answer.path("availabilities");
            boolean slots = CarefulReader.stream(days).anyMatch(day -> !day.isEmpty());
            shapes.add((days.isObject() ? slots ? "slots " : "empty " : "")
                    + (answer.has("date") ? "date " : "")
                    + (answer.has("phone_number") ? "phone" : ""));
            for (JsonNode slot :
                    CarefulReader.stream(days).flatMap(CarefulReader::stream).toList()) {
                String start = slot.path("start_time").asText("none");
                shapes.add(
                        start.equals("none") ? "no start" : start.substring(23).contains(":") ? "+hh:mm" : "+hhmm");
            }
        });
        assertEquals(
                Set.of("slots ", "slots date ", "empty ", "date ", "phone", "no start", "+hh:mm", "+hhmm"), shapes);
    }

    @Test
    void aReasonAnswersForTheCalendarsOfEveryCabinetUnlessTheyAreNamed() {
        int wider = 0;
        for (Clinic clinic : clinics) {
            for (Motive motive : clinic.motives()) {
                for (Cabinet cabinet : clinic.cabinets()) {
                    List<Agenda> carriers = cabinet.carriers(motive);
                    String named = carriers.stream()
                            .map(agenda -> "&agenda_ids%5B%5D=" + agenda.id())
                            .collect(Collectors.joining());
                    Set<Long> own = carriers.stream().map(Agenda::id).collect(Collectors.toSet());
                    assertTrue(named.isEmpty() || own.containsAll(agendas(motive, named)));
                    wider += own.containsAll(agendas(motive, "")) ? 0 : 1;
                }
            }
        }
        assertTrue(wider > 0);
    }

    @Test
    void calendarsJoinedByCommasAreReadAndThoseGarbledAnswerNothingWithoutAnyError() {
        for (Map.Entry<String, JsonNode> answer : answers().entrySet()) {
            if (answer.getKey().split("agenda_ids", -1).length > 2) {
                String commas = answer.getKey()
                        .replaceFirst("&agenda_ids%5B%5D=", "&AGENDAS=")
                        .replace("&agenda_ids%5B%5D=", ",")
                        .replace("&AGENDAS=", "&agenda_ids%5B%5D=");
                assertEquals(answer.getValue(), caller.json(commas));
                String garbled = answer.getKey()
                        .replaceFirst("&agenda_ids%5B%5D=", "&AGENDAS=")
                        .replace("&agenda_ids%5B%5D=", "%26agenda_ids%5B%5D%3D")
                        .replace("&AGENDAS=", "&agenda_ids%5B%5D=");
                assertEquals("{}", caller.json(garbled).toString());
                return;
            }
        }
        throw new AssertionError("no reason has two calendars");
    }

    @Test
    void theListingBringsEverySiteWithItsNextFreeTimeOrWithoutAWord() {
        Map<Long, JsonNode> listed = new HashMap<>();
        Set<String> sections = new HashSet<>();
        for (String area : DataFile.lines(KeldocTest.class, "areas.txt")) {
            for (String slug : List.of("maladies-infectieuses", "vaccination-covid-19", "vaccination-covid19")) {
                list(area, slug, listed, sections);
            }
        }
        assertEquals(
                truths.stream().map(truth -> Long.valueOf(truth.place())).collect(Collectors.toSet()), listed.keySet());
        assertTrue(sections.containsAll(Set.of("section_1", "section_2")));
        int stated = 0;
        for (PlaceTruth truth : truths) {
            JsonNode entry = Objects.requireNonNull(listed.get(Long.valueOf(truth.place())));
            JsonNode next = entry.at("/agenda/next_availability");
            if (!next.isNull()) {
                stated++;
                Instant first = CarefulReader.instant(next);
                assertEquals(
                        truth.slots().isEmpty()
                                ? first
                                : OffsetDateTime.parse(truth.slots().getFirst().start())
                                        .toInstant(),
                        first);
                assertTrue(!truth.slots().isEmpty() || !first.isBefore(Instant.parse("2021-06-16T00:00:00Z")));
            }
        }
        assertTrue(stated > truths.size() / 5 && stated < truths.size(), stated + " stated");
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        for (String path : List.of(
                "/searches/resource?type=a&location=b&slug=nobody",
                "/clinics/1/specialties/144/cabinets",
                "/clinics/1/specialties/144/cabinets/1/motive_categories",
                "/timetables/1?from=2021-05-20",
                "/cabinets/x/details")) {
            assertEquals(404, caller.get(API + path).statusCode(), path);
        }
        assertEquals(400, caller.get(API + "/timetables/1?from=demain").statusCode());
    }

    @Test
    void truthOfOneCabinetIsFoundByTheIdItIsServedUnder() {
        for (PlaceTruth truth : List.of(truths.getFirst(), truths.getLast())) {
            JsonNode found = caller.json("/_sandbox/truth?platform=keldoc&id=" + truth.externalId() + "&at=" + NOW);
            assertEquals(truth.slots().size(), found.get("slots").size());
        }
        assertTrue(truths.stream().anyMatch(truth -> !truth.externalId().contains("pid")));
        assertEquals(404, caller.get("/_sandbox/truth?platform=keldoc&id=1pid2").statusCode());
    }

    @Test
    void fieldsAreNamedAsOnThePlatform() {
        Clinic whole =
                clinics.stream().filter(clinic -> !clinic.isShort()).findFirst().orElseThrow();
        Clinic isShort = clinics.stream().filter(Clinic::isShort).findFirst().orElseThrow();
        Cabinet cabinet = whole.cabinets().getFirst();
        assertEquals("id type title url specialties cabinets description", names(clinic(whole, "")));
        assertEquals("id specialties", names(clinic(isShort, "")));
        assertEquals(
                "id type title url specialties cabinet description",
                names(clinic(whole, "&cabinet=" + cabinet.slug())));
        String sites = API + "/clinics/" + whole.id() + "/specialties/"
                + whole.specialties().getFirst().id() + "/cabinets";
        assertEquals(
                "id name location img latitude longitude",
                names(caller.json(sites).get(0)));
        Clinic booked = clinics.stream()
                .filter(one -> !one.cabinets().getFirst().motives().isEmpty())
                .findFirst()
                .orElseThrow();
        JsonNode category = caller.json(API + "/clinics/" + booked.id() + "/specialties/"
                        + booked.specialties().getFirst().id() + "/cabinets/"
                        + booked.cabinets().getFirst().id() + "/motive_categories")
                .get(0);
        assertEquals("motive_category_id name position resource_type motives", names(category));
        assertEquals(
                "id name position teleconsultation booking_delay_until agendas",
                names(category.get("motives").get(0)));
        assertEquals("id name hidden", names(category.at("/motives/0/agendas/0")));
    }

    private static Found expected(PlaceTruth truth) {
        List<String> slots = truth.slots().stream()
                .map(slot -> OffsetDateTime.parse(slot.start()).toInstant() + " "
                        + String.join(" ", new TreeSet<>(List.of(slot.motive().split(" ", -1)))))
                .sorted()
                .toList();
        String state =
                switch (truth.state()) {
                    case OPEN -> "open";
                    case NONE -> "none";
                    case PHONE_ONLY -> "phone-only";
                    case NOT_OFFERED -> "not-offered";
                };
        return new Found(state, slots);
    }

    /** The first answer of each reason at each cabinet, by what was asked. */
    private static Map<String, JsonNode> answers() {
        Map<String, JsonNode> answers = new HashMap<>();
        for (Clinic clinic : clinics) {
            for (Cabinet cabinet : clinic.cabinets()) {
                for (Motive motive : cabinet.motives()) {
                    String agendas = cabinet.carriers(motive).stream()
                            .map(agenda -> "&agenda_ids%5B%5D=" + agenda.id())
                            .collect(Collectors.joining());
                    if (!agendas.isEmpty()) {
                        String path = CarefulReader.path(Long.toString(motive.id()), TODAY, agendas);
                        answers.put(path, caller.json(path));
                    }
                }
            }
        }
        return answers;
    }

    private static Set<Long> agendas(Motive motive, String named) {
        Set<Long> agendas = new HashSet<>();
        CarefulReader.stream(caller.json(CarefulReader.path(Long.toString(motive.id()), TODAY, named))
                        .path("availabilities"))
                .flatMap(CarefulReader::stream)
                .forEach(slot -> agendas.add(slot.get("agenda_id").asLong()));
        return agendas;
    }

    private static void list(String area, String slug, Map<Long, JsonNode> listed, Set<String> sections) {
        boolean more = true;
        for (int page = 1; more; page++) {
            JsonNode answer = caller.json(
                    API + "/searches/geo_location?specialty_id=%s&raw_location=%s&page=%d".formatted(slug, area, page));
            answer.get("results").fieldNames().forEachRemaining(section -> {
                for (JsonNode entry : answer.at("/results/" + section + "/data")) {
                    listed.put(entry.get("id").asLong(), entry);
                    sections.add(section);
                }
            });
            more = answer.at("/options/next_page").asBoolean();
            assertFalse(page > 5);
        }
    }

    private static JsonNode clinic(Clinic clinic, String rest) {
        return caller.json(API
                + "/searches/resource?type=%s&location=%s&slug=%s%s"
                        .formatted(clinic.type(), clinic.location(), clinic.slug(), rest));
    }

    private static String names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return String.join(" ", names);
    }
}
