package fr.guichet.collect.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.collect.watch.SuspiciousDropDetector.SuspiciousDrop;
import fr.guichet.model.Availability;
import fr.guichet.model.CentreId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** A day of a platform that has a hundred places, asked every half hour. */
class SuspiciousDropDetectorTest {

    private static final int PLACES = 100;
    private static final Duration BETWEEN = Duration.ofMinutes(30);
    private static final Instant MORNING = Instant.parse("2021-04-13T06:00:00Z");

    private final Random random = new Random(7);
    private final SuspiciousDropDetector watch = new SuspiciousDropDetector(() -> Duration.ofHours(3));
    private final Map<ListingId, Observation> known = new LinkedHashMap<>();
    private Instant now = MORNING;
    private Optional<SuspiciousDrop> drop = Optional.empty();

    SuspiciousDropDetectorTest() {
        plan(place -> "page-" + place);
    }

    @Test
    void aPlatformWithoutSlotsIsSuspectFromAMinuteBeforeTheFirstEmptiedPlace() {
        runs(4, place -> 20);
        Instant broken = now;
        run(place -> 0);

        assertEquals(Optional.of(broken.minus(Duration.ofMinutes(1))), drop.map(SuspiciousDrop::since));
        assertEquals(PLACES, watch.lost());
    }

    @Test
    void eightEmptiedPlacesOfASteadyPlatformAreADrop() {
        runs(4, place -> 20);
        run(place -> place < 7 ? 0 : 20, 7);
        assertEquals(Optional.empty(), drop);

        ask(7, 0);

        assertTrue(drop.isPresent());
    }

    @Test
    void aTenthOfTheSlotsIsADrop() {
        runs(4, place -> 20);
        run(place -> 2);

        assertTrue(drop.isPresent());
        assertTrue(drop.orElseThrow().detail().contains("% of the slots are left"), drop.toString());
    }

    @Test
    void theStartIsNoDrop() {
        run(place -> 0);
        run(place -> place % 3 == 0 ? 5 : 0);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void aDropIsSeenBeforeANormalIsKnown() {
        run(place -> 20);
        run(place -> 0);

        assertTrue(drop.isPresent());
    }

    @Test
    void slotsThatHaveBegunDoNotCount() {
        runs(4, place -> 20);
        now = Instant.parse("2021-04-16T20:00:00Z");
        known.replaceAll((listing, observation) -> observation.renewed(now.minus(BETWEEN)));
        run(place -> 0);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void slotsThatMoveBetweenPlacesAreNoDrop() {
        for (int i = 0; i < 200; i++) {
            run(place -> random.nextInt(3) == 0 ? 8 : 0);
        }

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void aSlowDeclineIsNoDrop() {
        for (int i = 0; i < 24; i++) {
            int hour = i;
            run(place -> place < PLACES - 4 * hour ? 20 : 0);
        }

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void oneClosingGroupIsNoDrop() {
        plan(place -> place < 40 ? "hospital" : "page-" + place);
        runs(4, place -> 20);
        runs(3, place -> place < 40 ? 0 : 20);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void fewerThanEightPlacesWithSlotsAreNotJudged() {
        runs(10, place -> place < 7 ? 20 : 0);
        runs(3, place -> 0);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void oldAnswersAreNotCompared() {
        runs(4, place -> 20);
        now = now.plus(Duration.ofHours(5));
        run(place -> 0);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void lastsUntilTheSlotsAreBack() {
        runs(4, place -> 20);
        runs(4, place -> 0);
        assertTrue(drop.isPresent());

        run(place -> 18, 12);

        assertEquals(Optional.empty(), drop);
        assertEquals(0, watch.lost());
    }

    @Test
    void aFalseAlarmEndsWhenOtherPlacesKeepTheirSlots() {
        runs(4, place -> 20);
        run(place -> place < 10 ? 0 : 20);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void doesNotEndByTheClockAlone() {
        runs(4, place -> 20);
        runs(60, place -> 0);

        assertTrue(drop.isPresent());
    }

    @Test
    void anAcceptedDropIsTheNewNormal() {
        runs(4, place -> 20);
        runs(2, place -> 0);
        assertTrue(drop.isPresent());

        watch.accept();
        runs(3, place -> 0);

        assertEquals(Optional.empty(), drop);
        assertEquals(0, watch.lost());
    }

    @Test
    void aFailedAttemptDoesNotEmptyAPlace() {
        runs(4, place -> 20);
        Observation emptied = Observation.NEVER.answered(Centres.answer(slots(0), now));
        FailedAttempt refused = new FailedAttempt(UnknownReason.REFUSED, "429", now);

        known.forEach((listing, before) -> watch.observed(listing, before, emptied.failed(refused)));
        assertEquals(Optional.empty(), watch.judge(), "failed");

        known.forEach((listing, before) -> watch.observed(listing, before, emptied));
        assertTrue(watch.judge().isPresent(), "answered the same");
    }

    @Test
    void aResumedDropContinuesAndEnds() {
        runs(4, place -> 20);
        Instant broken = now;
        run(place -> 0);
        SuspiciousDropDetector restarted = new SuspiciousDropDetector(() -> Duration.ofHours(3));
        restarted.plan(planned(place -> "page-" + place));
        restarted.resume(new SuspiciousDrop(broken, "before"));

        known.forEach((listing, observation) ->
                restarted.observed(listing, observation, observation.answered(Centres.answer(slots(0), now))));
        assertTrue(restarted.judge().isPresent());

        known.forEach((listing, observation) ->
                restarted.observed(listing, observation, observation.answered(Centres.answer(slots(20), now))));
        assertEquals(Optional.empty(), restarted.judge());
    }

    private void plan(IntFunction<String> group) {
        watch.plan(planned(group));
    }

    private static Map<ListingId, SuspiciousDropDetector.ListingFacts> planned(IntFunction<String> group) {
        Map<ListingId, SuspiciousDropDetector.ListingFacts> planned = new HashMap<>();
        for (int place = 0; place < PLACES; place++) {
            planned.put(
                    listing(place),
                    new SuspiciousDropDetector.ListingFacts(group.apply(place), ZoneId.of("Europe/Paris")));
        }
        return planned;
    }

    private void runs(int number, IntUnaryOperator slots) {
        for (int i = 0; i < number; i++) {
            run(slots);
        }
    }

    private void run(IntUnaryOperator slots) {
        run(slots, PLACES);
        now = now.plus(BETWEEN);
    }

    private void run(IntUnaryOperator slots, int places) {
        for (int place = 0; place < places; place++) {
            ask(place, slots.applyAsInt(place));
        }
    }

    private void ask(int place, int slots) {
        Observation before = known.getOrDefault(listing(place), Observation.NEVER);
        Observation after = before.answered(Centres.answer(slots(slots), now));
        known.put(listing(place), after);
        watch.observed(listing(place), before, after);
        drop = watch.judge();
    }

    private static Availability slots(int number) {
        String[] starts = new String[number];
        for (int i = 0; i < number; i++) {
            starts[i] = "2021-04-16T%02d:%02d:00+02:00".formatted(8 + i / 4, i % 4 * 15);
        }
        return Centres.open(starts);
    }

    private static ListingId listing(int place) {
        return new ListingId(new CentreId("place-" + place), Centres.PLATFORM, "key-" + place);
    }
}
