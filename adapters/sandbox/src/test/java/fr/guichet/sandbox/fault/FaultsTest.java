package fr.guichet.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.sandbox.fault.Scope.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which requests meet which fault. */
class FaultsTest {

    private static final Instant NOW = Instant.parse("2021-05-20T10:30:00Z");
    private static final Asked BOOKING = asked("doctolib", "booking", "salle", "practice-12");
    private static final Asked SLOTS = asked("doctolib", "availabilities", "salle");
    private static final Asked ELSEWHERE = asked("keldoc", "booking", "practice-12");

    private Instant now = NOW;
    private final Faults faults = new Faults(1, () -> now);

    @Test
    void faultWithoutAPlaceIsForEverything() {
        add("{'kind':'reset'}");
        assertEquals("reset reset reset", met(BOOKING, SLOTS, ELSEWHERE));
    }

    @Test
    void faultOfAPlatformSparesTheOthers() {
        add("{'kind':'reset','platform':'doctolib'}");
        assertEquals("reset reset -", met(BOOKING, SLOTS, ELSEWHERE));
    }

    @Test
    void faultOfARouteSparesTheOthers() {
        add("{'kind':'reset','route':'doctolib/booking'}");
        assertEquals("reset - -", met(BOOKING, SLOTS, ELSEWHERE));
    }

    @Test
    void faultOfACentreSparesTheOthers() {
        add("{'kind':'reset','centre':'salle'}");
        assertEquals("reset reset -", met(BOOKING, SLOTS, ELSEWHERE));
    }

    @Test
    void allThatIsGivenMustApply() {
        add("{'kind':'reset','centre':'practice-12','platform':'keldoc'}");
        assertEquals("- - reset", met(BOOKING, SLOTS, ELSEWHERE));
    }

    @Test
    void firstAddedOfThoseThatApplyIsMet() {
        add("{'kind':'html','route':'doctolib/booking'}");
        add("{'kind':'reset'}");
        assertEquals("html reset reset", met(BOOKING, SLOTS, ELSEWHERE));
    }

    @Test
    void faultBeginsAndEndsOnTheSimulatedClock() {
        add("{'kind':'reset','start':'2021-05-20T10:31:00Z','end':'PT2M'}");
        assertEquals("- waiting", met(BOOKING) + " " + state());
        now = NOW.plusSeconds(60);
        assertEquals("reset active", met(BOOKING) + " " + state());
        now = NOW.plusSeconds(120);
        assertEquals("- over", met(BOOKING) + " " + state());
    }

    @Test
    void faultWithoutTimesBeginsNowAndStays() {
        add("{'kind':'reset'}");
        now = NOW.plusSeconds(1_000_000);
        assertEquals("reset", met(BOOKING));
    }

    @Test
    void faultForAFewRequestsIsOverAfterThem() {
        add("{'kind':'reset','times':2,'route':'doctolib/booking'}");
        assertEquals("- reset reset -", met(SLOTS, BOOKING, BOOKING, BOOKING));
        assertEquals("over", state());
        assertEquals(2, faults.list().getFirst().met());
    }

    @Test
    void chanceMeetsItsShareOfTheRequests() {
        add("{'kind':'reset','probability':0.3}");
        long met = chosen(faults).stream().filter(chosen -> chosen).count();
        assertTrue(met > 250 && met < 350, met + " of 1000");
    }

    @Test
    void chanceIsTheSameForTheSameSeedAndAnotherForAnother() {
        Faults same = new Faults(1, () -> now);
        Faults other = new Faults(2, () -> now);
        for (Faults one : List.of(faults, same, other)) {
            one.add(FaultReader.read("{\"kind\":\"reset\",\"probability\":0.5}".getBytes(UTF_8), NOW));
        }
        List<Boolean> chosen = chosen(faults);
        assertEquals(chosen, chosen(same));
        assertNotEquals(chosen, chosen(other));
    }

    @Test
    void faultThatIsTakenBackIsMetNoMore() {
        add("{'kind':'html'}");
        add("{'kind':'reset'}");
        assertTrue(faults.remove(1));
        assertFalse(faults.remove(1));
        assertEquals("reset", met(BOOKING));
        faults.removeAll();
        assertEquals("-", met(BOOKING));
    }

    private static Asked asked(String platform, String route, String... centres) {
        return new Asked(platform, platform + "/" + route, () -> Set.of(centres));
    }

    private void add(String json) {
        faults.add(FaultReader.read(json.replace('\'', '"').getBytes(UTF_8), NOW));
    }

    private String state() {
        return faults.list().getFirst().state();
    }

    private String met(Asked... requests) {
        return String.join(
                " ",
                List.of(requests).stream()
                        .map(request -> faults.meet(request, 1).map(Fault::kind).orElse("-"))
                        .toList());
    }

    private static List<Boolean> chosen(Faults faults) {
        return LongStream.rangeClosed(1, 1000)
                .mapToObj(number -> faults.meet(BOOKING, number).isPresent())
                .toList();
    }
}
