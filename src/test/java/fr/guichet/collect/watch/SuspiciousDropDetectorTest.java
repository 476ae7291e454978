package fr.guichet.collect.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aPlatformThatTellsOfNothingAnyMoreIsDoubtedFromAMinuteBeforeTheFirstEmptiedPlaceOn() {
        rounds(4, place -> 20);
        Instant broken = now;
        round(place -> 0);

        assertEquals(Optional.of(broken.minus(Duration.ofMinutes(1))), drop.map(SuspiciousDrop::since));
        assertEquals(PLACES, watch.lost());
    }

    @Test
    void eightEmptiedPlacesOfAnotherwiseSteadyPlatformAreEnough() {
        rounds(4, place -> 20);
        round(place -> place < 7 ? 0 : 20, 7);
        assertEquals(Optional.empty(), drop);

        ask(7, 0);

        assertTrue(drop.isPresent());
    }

    @Test
    void aPlatformThatTellsOfATenthIsDoubted() {
        rounds(4, place -> 20);
        round(place -> 2);

        assertTrue(drop.isPresent());
        assertTrue(drop.orElseThrow().detail().startsWith("of what was open"), drop.toString());
    }

    @Test
    void theStartIsNoDrop() {
        round(place -> 0);
        round(place -> place % 3 == 0 ? 5 : 0);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void aDropIsSeenBeforeANormalIsKnown() {
        round(place -> 20);
        round(place -> 0);

        assertTrue(drop.isPresent());
    }

    @Test
    void slotsThatHaveBegunAreNotMissed() {
        rounds(4, place -> 20);
        now = Instant.parse("2021-04-16T20:00:00Z");
        known.replaceAll((listing, observation) -> observation.renewed(now.minus(BETWEEN)));
        round(place -> 0);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void placesThatBookOutAndOpenElsewhereAreNoDropHoweverRestless() {
        for (int i = 0; i < 200; i++) {
            round(place -> random.nextInt(3) == 0 ? 8 : 0);
        }

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void aSlowEbbIsNoDrop() {
        for (int i = 0; i < 24; i++) {
            int hour = i;
            round(place -> place < PLACES - 4 * hour ? 20 : 0);
        }

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void oneHospitalThatClosesForAllItsPlacesIsNoDrop() {
        plan(place -> place < 40 ? "hospital" : "page-" + place);
        rounds(4, place -> 20);
        rounds(3, place -> place < 40 ? 0 : 20);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void fewerThanEightPlacesWithSlotsAreNotJudged() {
        rounds(10, place -> place < 7 ? 20 : 0);
        rounds(3, place -> 0);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void whatWasSeenTooLongAgoIsNotCompared() {
        rounds(4, place -> 20);
        now = now.plus(Duration.ofHours(5));
        round(place -> 0);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void itLastsWhileNothingComesBackAndEndsWhenItDoes() {
        rounds(4, place -> 20);
        rounds(4, place -> 0);
        assertTrue(drop.isPresent());

        round(place -> 18, 12);

        assertEquals(Optional.empty(), drop);
        assertEquals(0, watch.lost());
    }

    @Test
    void aFalseAlarmEndsWhenOtherPlacesKeepWhatTheyHave() {
        rounds(4, place -> 20);
        round(place -> place < 10 ? 0 : 20);

        assertEquals(Optional.empty(), drop);
    }

    @Test
    void whatLastsForDaysIsNotBelievedByTheClockAlone() {
        rounds(4, place -> 20);
        rounds(60, place -> 0);

        assertTrue(drop.isPresent());
    }

    @Test
    void whatAnOperatorAcceptsIsTheNewNormal() {
        rounds(4, place -> 20);
        rounds(2, place -> 0);
        assertTrue(drop.isPresent());

        watch.accept();
        rounds(3, place -> 0);

        assertEquals(Optional.empty(), drop);
        assertEquals(0, watch.lost());
    }

    @Test
    void aFailedAttemptIsNoEmptiedPlaceThoughTheLastAnswerStands() {
        rounds(4, place -> 20);
        Observation emptied = Observation.NEVER.answered(Centres.answer(slots(0), now));
        FailedAttempt refused = new FailedAttempt(UnknownReason.REFUSED, "429", now);

        known.forEach((listing, before) -> watch.observed(listing, before, emptied.failed(refused)));
        assertEquals(Optional.empty(), watch.judge(), "failed");

        known.forEach((listing, before) -> watch.observed(listing, before, emptied));
        assertTrue(watch.judge().isPresent(), "answered the same");
    }

    @Test
    void aDropThatARestartInterruptedGoesOnAndEnds() {
        rounds(4, place -> 20);
        Instant broken = now;
        round(place -> 0);
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

    private static Map<ListingId, SuspiciousDropDetector.Known> planned(IntFunction<String> group) {
        Map<ListingId, SuspiciousDropDetector.Known> planned = new HashMap<>();
        for (int place = 0; place < PLACES; place++) {
            planned.put(
                    listing(place), new SuspiciousDropDetector.Known(group.apply(place), ZoneId.of("Europe/Paris")));
        }
        return planned;
    }

    private void rounds(int number, IntUnaryOperator slots) {
        for (int i = 0; i < number; i++) {
            round(slots);
        }
    }

    private void round(IntUnaryOperator slots) {
        round(slots, PLACES);
        now = now.plus(BETWEEN);
    }

    private void round(IntUnaryOperator slots, int places) {
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
