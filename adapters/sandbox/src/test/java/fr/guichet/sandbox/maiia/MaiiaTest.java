package fr.guichet.sandbox.maiia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.model.geo.Departement;
import fr.guichet.sandbox.Caller;
import fr.guichet.sandbox.Sandbox;
import fr.guichet.sandbox.SandboxOptions;
import fr.guichet.sandbox.maiia.CarefulReader.Found;
import fr.guichet.sandbox.maiia.CarefulReader.Known;
import fr.guichet.sandbox.platform.PlaceState;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.SimulatedClock;
import fr.guichet.sandbox.registry.RegistryFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaiiaTest {

    private static final String ROOT = "/api/pat-public";
    private static final Instant NOW = Instant.parse("2021-05-20T10:30:00Z");
    /** The same day everywhere, from Tahiti to Wallis. */
    private static final LocalDate TODAY = LocalDate.parse("2021-05-20");

    private static Sandbox sandbox;
    private static Caller caller;
    private static List<PlaceTruth> truths;
    private static CarefulReader reader;
    private static Map<String, Known> directory;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.at(SimulatedClock.stoppedAt(NOW)));
        caller = new Caller(sandbox.address());
        truths = sandbox.listTruths("maiia", NOW);
        reader = new CarefulReader(caller, 100);
        directory = reader.directory();
    }

    @AfterAll
    static void stop() {
        caller.close();
        sandbox.close();
    }

    @Test
    void carefulReaderFindsTheTruthOfEveryPlaceAndNoOther() {
        for (PlaceTruth truth : truths) {
            Known known = known(truth.externalId());
            CarefulReader own = new CarefulReader(caller, truth.slots().size() % 2 == 0 ? 100 : 7);
            List<String> slots = truth.slots().stream()
                    .map(slot -> slot.start() + " " + slot.motive())
                    .sorted()
                    .toList();
            assertEquals(new Found(state(truth), slots), own.read(known, zone(known), TODAY), truth.externalId());
        }
        assertEquals(truths.stream().map(PlaceTruth::externalId).collect(Collectors.toSet()), directory.keySet());
    }

    @Test
    void thirdToHalfOfThePlacesHaveSlotsAndEveryOtherStateOccurs() {
        long open = count(PlaceState.OPEN);
        assertTrue(open * 3 >= truths.size() && open * 2 <= truths.size(), open + " of " + truths.size());
        assertTrue(count(PlaceState.NONE) > 0 && count(PlaceState.PHONE_ONLY) > 0 && count(PlaceState.NOT_OFFERED) > 0);
        assertTrue(truths.size() > 140, truths.size() + " places");
    }

    @Test
    void idsHave24HexDigitsOfWhichTheFirstEightAreNotEnough() {
        Set<String> seconds = new HashSet<>();
        for (PlaceTruth truth : truths) {
            assertTrue(truth.externalId().matches("[0-9a-f]{24}"), truth.externalId());
            seconds.add(truth.externalId().substring(0, 8));
        }
        assertTrue(seconds.size() < truths.size());
        assertEquals(truths.size(), directory.size());
    }

    @Test
    void everyLinkOfTheRegistryIsThePageOfACard(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("registry.csv");
        Sandbox.start(SandboxOptions.at(SimulatedClock.stoppedAt(NOW)).withWriteRegistry(file))
                .close();
        Set<String> pages = new HashSet<>();
        for (String speciality : CarefulReader.SPECIALITIES) {
            for (JsonNode card : reader.cards(speciality)) {
                pages.add(card.path("url").asText());
                card.path("urlHistory").forEach(former -> pages.add(former.asText()));
                card.at("/center/childCenters")
                        .forEach(child -> pages.add(child.path("url").asText()));
            }
        }
        List<MaiiaLink> links = RegistryFile.read(file).stream()
                .flatMap(site -> MaiiaLink.find(site.link()).stream())
                .toList();
        assertTrue(links.size() > 20, links.size() + " links");
        assertTrue(links.stream().anyMatch(link -> link.centre().isPresent()));
        links.forEach(link -> {
            assertTrue(pages.contains(link.path()), link.path());
            link.centre().ifPresent(centre -> assertTrue(directory.containsKey(centre), centre));
        });
    }

    @Test
    void truthOfOnePlaceIsFoundByItsId() {
        PlaceTruth known = truths.getFirst();
        JsonNode listed = caller.json("/_sandbox/truth?platform=maiia&id=" + known.externalId() + "&at=" + NOW);
        assertEquals(known.slots().size(), listed.get("slots").size());
        assertEquals(404, caller.get("/_sandbox/truth?platform=maiia&id=1").statusCode());
    }

    @Test
    void totalsAreNotToBeBelieved() {
        Set<Boolean> right = new HashSet<>();
        for (String centre : directory.keySet()) {
            JsonNode page =
                    caller.json(ROOT + "/consultation-reason-hcd?rootCenterId=" + centre + "&limit=100&size=100");
            if (!page.get("items").isEmpty()) {
                right.add(page.get("total").asInt() == page.get("items").size());
            }
        }
        assertEquals(Set.of(true, false), right);
    }

    @Test
    void pagesNeedASizeBesideTheLimit() {
        String question = ROOT + "/hcd?AllVaccinationPlaces=true&speciality.shortName=pharmacie&limit=50";
        assertEquals(50, caller.json(question + "&size=50").get("items").size());
        assertEquals(20, caller.json(question).get("items").size());
        assertTrue(reader.cards("pharmacie").size() > 100);
        assertTrue(caller.json(question + "&size=50&page=99").get("items").isEmpty());
    }

    @Test
    void aReasonIsAskedByItsNameLetterByLetter() {
        String one = "Première injection vaccin anti covid-19 ( +50 ans avec comorbidité)";
        String other = "Première injection vaccin anti covid-19 (+50 ans avec comorbidité)";
        Known both = findKnown(names -> names.contains(one) && names.contains(other));
        Set<String> reasons = new HashSet<>();
        for (String name : List.of(one, other)) {
            for (JsonNode slot : slots(both, name)) {
                reasons.add(slot.get("consultationReasonId").asText() + " " + name);
            }
        }
        assertEquals(
                reasons.size(),
                reasons.stream()
                        .map(reason -> reason.substring(0, 24))
                        .distinct()
                        .count());
        assertTrue(slots(both, one.strip().replace("( +", "(+ ")).isEmpty());
    }

    @Test
    void twoReasonsOfOneNameAreAnsweredTogether() {
        boolean seen = false;
        for (Known known : directory.values()) {
            List<String> names = names(known);
            for (String name : new HashSet<>(names)) {
                long reasons = slots(known, name).stream()
                        .map(slot -> slot.get("consultationReasonId").asText())
                        .distinct()
                        .count();
                seen |= reasons > 1;
            }
        }
        assertTrue(seen);
    }

    @Test
    void oneSlotIsToldForSeveralReasons() {
        long shared = truths.stream()
                .flatMap(truth -> truth.slots().stream())
                .filter(slot -> slot.motive().contains(" "))
                .count();
        assertTrue(shared > 10, shared + " slots");
    }

    @Test
    void someNextSlotsCannotBeBooked() {
        int ghosts = 0;
        int beyond = 0;
        for (PlaceTruth truth : truths) {
            Known known = known(truth.externalId());
            if (truth.state() == PlaceState.NONE) {
                JsonNode next = reader.next(known.id(), names(known).getFirst(), NOW);
                String start =
                        next.at("/closestPhysicalAvailability/startDateTime").asText("");
                ghosts += start.contains(":03:") ? 1 : 0;
                beyond += !start.isEmpty() && !start.contains(":03:") ? 1 : 0;
            }
        }
        assertTrue(ghosts > 0 && beyond > 0, ghosts + " ghosts, " + beyond + " beyond");
    }

    @Test
    void wordsInNamesMislead() {
        Set<String> names = new HashSet<>();
        directory.values().forEach(known -> names.addAll(names(known)));
        assertTrue(names.stream().anyMatch(name -> name.contains("attestation")));
        assertTrue(names.stream().anyMatch(name -> name.contains("/") && name.contains("&")));
        assertTrue(names.contains("Vaccination antigrippale"));
    }

    @Test
    void cardsOfPersonsAndDemonstrationsStandBesideTheCentres() {
        List<JsonNode> cards = CarefulReader.SPECIALITIES.stream()
                .flatMap(speciality -> reader.cards(speciality).stream())
                .toList();
        assertTrue(cards.stream()
                .anyMatch(card -> card.get("type").asText().equals("PRACTITIONER")
                        && !card.get("center").has("url")));
        assertTrue(cards.stream().anyMatch(card -> card.at("/center/isDemo").asBoolean()));
        assertTrue(cards.stream().anyMatch(card -> card.get("id").asText().equals(Card.TEST_CARD)));
        assertTrue(cards.stream().anyMatch(card -> card.has("urlHistory")));
        assertTrue(
                cards.stream().anyMatch(card -> card.at("/center/childCenters").size() == 3));
        assertTrue(cards.stream()
                .anyMatch(card -> card.get("consultationReasons").isEmpty()
                        && !reader.reasons(card.at("/center/id").asText()).isEmpty()));
    }

    @Test
    void addressesAndHoursAreAsMuddledAsTheRealOnes() {
        List<JsonNode> listed = directory.values().stream()
                .map(known -> known.center().get("publicInformation"))
                .toList();
        assertTrue(listed.stream()
                .anyMatch(info -> info.at("/address/inseeCode").equals(info.at("/address/locality/postCode"))));
        assertTrue(listed.stream()
                .allMatch(info -> info.at("/address/locality/code").asText().length() == 5));
        assertTrue(listed.stream().anyMatch(info -> !info.get("address").has("location")));
        assertTrue(listed.stream().anyMatch(info -> !info.get("address").has("zipCode")));
        assertTrue(listed.stream()
                .map(info -> info.at("/officeInformation/openingSchedules/SUNDAY"))
                .anyMatch(day -> !day.path("isActive").asBoolean()
                        && !day.path("schedules").isEmpty()));
    }

    @Test
    void timesAreUtcAndDaysAreTheCentresOwn() {
        Set<String> zones = new HashSet<>();
        directory.values().forEach(known -> zones.add(zone(known).toString()));
        assertTrue(zones.size() > 2, zones.toString());
        assertTrue(truths.stream().flatMap(truth -> truth.slots().stream()).allMatch(slot -> slot.start()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00\\.000Z")));
    }

    @Test
    void refusesQuestionsWithoutNameOrStart() {
        String centre = truths.getFirst().externalId();
        for (String route : List.of("/availabilities", "/availability-closests")) {
            assertEquals(
                    400,
                    caller.get(ROOT + route + "?centerId=" + centre + "&from=2021-05-20T00:00:00Z")
                            .statusCode());
            assertEquals(
                    400,
                    caller.get(ROOT + route + "?centerId=" + centre + "&consultationReasonName=a&from=soon")
                            .statusCode());
        }
    }

    @Test
    void startsWithoutAZoneAreUtc() {
        PlaceTruth open = truths.stream()
                .filter(truth -> truth.state() == PlaceState.OPEN)
                .findFirst()
                .orElseThrow();
        String path = ROOT + "/availabilities?centerId=" + open.externalId()
                + "&limit=100&size=100&consultationReasonName="
                + CarefulReader.escaped(names(known(open.externalId())).getFirst()) + "&from=2021-05-20T00:00:00";
        assertEquals(caller.json(path), caller.json(path + ".000Z"));
    }

    @Test
    void fieldsAreNamedAsOnThePlatform() {
        JsonNode card = reader.cards("pharmacie").stream()
                .filter(known -> known.get("type").asText().equals("CENTER"))
                .filter(known ->
                        known.get("center").has("url") && known.get("center").has("isDemo"))
                .findFirst()
                .orElseThrow();
        assertEquals("id center url settings publicInformation consultationReasons type index", names(card));
        assertEquals(
                "id name childCenters practitioners speciality isDemo url isVisibleOnline publicInformation"
                        + " isVaccinationPlace",
                names(card.get("center")));
        assertEquals("id code name shortName isParamedical", names(card.at("/center/speciality")));
        PlaceTruth open = truths.stream()
                .filter(truth -> truth.state() == PlaceState.OPEN)
                .findFirst()
                .orElseThrow();
        Known known = known(open.externalId());
        JsonNode slot = names(known).stream()
                .flatMap(name -> slots(known, name).stream())
                .findFirst()
                .orElseThrow();
        assertEquals(
                "id practitionerId centerId timeSlotId weekId weekTemplateCycleId consultationReasonId creationDate"
                        + " updateDate startDateTime endDateTime percentageNewPatient usedResource substitute",
                names(slot));
        assertEquals(
                "{\"availabilityCount\":0}",
                reader.next(open.externalId(), "Consultation de la voyante", NOW)
                        .toString());
        assertFalse(card.toString().contains("null"));
    }

    /** As in the directory, else where the département is. */
    private static ZoneId zone(Known known) {
        return known.card().at("/settings/timeZone").isMissingNode()
                ? Departement.find(known.center()
                                .at("/publicInformation/address/departmentCode")
                                .asText())
                        .orElseThrow()
                        .zone()
                : known.zone();
    }

    private static Known known(String centre) {
        return Objects.requireNonNull(directory.get(centre), centre);
    }

    private static Known findKnown(Predicate<List<String>> wished) {
        return directory.values().stream()
                .filter(known -> wished.test(names(known)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Known known) {
        return reader.reasons(known.id()).stream()
                .map(reason -> reason.get("name").asText())
                .toList();
    }

    private static List<JsonNode> slots(Known known, String name) {
        return reader.slots(known.id(), name, NOW, NOW.plusSeconds(86_400 * 28));
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

    private static String names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return String.join(" ", names);
    }
}
