package fr.guichet.collect;

import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.collect.schedule.Target;
import fr.guichet.model.Availability;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.snapshot.SuspectPeriod;
import fr.guichet.store.Decisions;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import fr.guichet.store.record.Incident;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuspiciousDropLogTest {

    private static final Instant START = Instant.parse("2021-04-13T06:00:00Z");
    private static final Availability OPEN = open("2021-04-16T10:35:00+02:00");
    private static final List<Target> TARGETS =
            IntStream.range(0, 30).mapToObj(i -> Targets.target("t" + i)).toList();

    private final Clock clock = Clock.fixed(START, ZoneOffset.UTC);
    private final Snapshots snapshots = new Snapshots(clock);
    private final MemoryStore store = new MemoryStore(StoreSettings.DEFAULT, clock);
    private final Decisions decisions = new Decisions(store);
    private final Map<ListingId, Observation> known = new HashMap<>();
    private Instant now = START;
    private SuspiciousDropLog drops = log();

    @Test
    void aDropIsAnIncidentThatOpensAndClosesByItself() {
        round(OPEN);
        round(none());

        Incident incident = incidents().getFirst();
        assertEquals("drop", incident.kind());
        assertEquals(30, incident.affectedCentres());
        assertTrue(incident.isOpen());
        assertEquals(List.of(SuspectPeriod.lasting(incident.start())), suspectPeriods());

        round(OPEN);

        assertFalse(incidents().getFirst().isOpen());
        assertEquals(1, incidents().size());
    }

    @Test
    void answersOfADropStaySuspectAfterItsEndAndAfterARestart() {
        round(OPEN);
        round(none());
        round(OPEN);
        List<SuspectPeriod> ended = suspectPeriods();
        assertEquals(1, ended.size());
        assertFalse(ended.getFirst().isLasting());

        drops = log();

        assertEquals(ended, suspectPeriods());
    }

    @Test
    void aDropContinuesAfterARestart() {
        round(OPEN);
        round(none());
        drops = log();
        assertTrue(suspectPeriods().getFirst().isLasting());

        round(OPEN);

        assertEquals(1, incidents().size());
        assertFalse(incidents().getFirst().isOpen());
    }

    @Test
    void noDropEndsByTheClockAlone() {
        round(OPEN);
        round(none());
        now = now.plus(Duration.ofHours(30));
        round(none());

        assertTrue(suspectPeriods().getFirst().isLasting());
        assertTrue(incidents().getFirst().isOpen());
    }

    @Test
    void acceptingTheNewNormalEndsTheDropAndItsSuspectPeriod() {
        round(OPEN);
        round(none());

        decide();

        assertEquals(List.of(), suspectPeriods());
        assertFalse(incidents().getFirst().isOpen());
        round(none());
        assertEquals(1, incidents().size(), "it does not begin again");
    }

    @Test
    void acceptanceHoldsAfterARestartAndTheSuspectPeriodReturnsWhenItIsUndone() {
        round(OPEN);
        round(none());
        Decision decision = decide();
        drops = log();
        assertEquals(List.of(), suspectPeriods());

        decisions.undo(decision.id(), "claire", now);
        drops.decided(now);

        assertEquals(1, suspectPeriods().size());
        assertFalse(suspectPeriods().getFirst().isLasting());
    }

    @Test
    void anAcceptanceStoredJustBeforeARestartEndsTheDropAtTheStart() {
        round(OPEN);
        round(none());
        decisions.make(newNormal());

        drops = log();

        assertEquals(List.of(), suspectPeriods());
        assertFalse(incidents().getFirst().isOpen());
    }

    private Decision decide() {
        Decision decision = newNormal();
        decisions.make(decision);
        drops.decided(now);
        return decision;
    }

    private Decision newNormal() {
        String incident = drops.lasting().orElseThrow().id();
        return Decision.made(DecisionKind.NEW_NORMAL, incident, "mairie", "claire", now, "all is booked");
    }

    private SuspiciousDropLog log() {
        SuspiciousDropLog log = new SuspiciousDropLog(
                Centres.PLATFORM, snapshots, store, new OperatorOverrides(decisions, Centres.PLATFORM), now);
        log.plan(TARGETS);
        return log;
    }

    private void round(Availability availability) {
        for (Target target : TARGETS) {
            for (ListingId listing : target.listings()) {
                Observation before = known.getOrDefault(listing, Observation.NEVER);
                Observation after = before.answered(Centres.answer(availability, now));
                known.put(listing, after);
                drops.observed(listing, before, after);
                drops.settle(now);
            }
            now = now.plusSeconds(1);
        }
        now = now.plus(Duration.ofMinutes(10));
    }

    private List<Incident> incidents() {
        return store.incidents(START, now.plusSeconds(1)).value();
    }

    private List<SuspectPeriod> suspectPeriods() {
        snapshots.publish();
        return snapshots.current().suspectPeriods(Centres.PLATFORM);
    }
}
