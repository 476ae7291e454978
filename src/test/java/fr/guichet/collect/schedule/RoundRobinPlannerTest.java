package fr.guichet.collect.schedule;

import static fr.guichet.collect.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.collect.guard.AttemptOutcome;
import fr.guichet.model.CentreId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundRobinPlannerTest {

    private static final AttemptOutcome WELL = new AttemptOutcome(AttemptOutcome.How.ANSWERED, 1);
    private static final AttemptOutcome BADLY = new AttemptOutcome(AttemptOutcome.How.FAILED, 1);

    private long now;
    private final RoundRobinPlanner planner = new RoundRobinPlanner(Duration.ofMinutes(5), () -> now);

    @Test
    void handsOutEachTargetInTurn() {
        planner.plan(List.of(target("a"), target("b")));

        assertEquals("a", nextKey());
        assertEquals("b", nextKey());
        assertEquals("", nextKey());
    }

    @Test
    void doesNotHandOutATargetBeforeTheInterval() {
        planner.plan(List.of(target("a")));
        planner.done(planner.next().orElseThrow(), WELL);

        now = Duration.ofMinutes(4).toNanos();
        assertEquals("", nextKey());
        assertEquals(Duration.ofMinutes(1), planner.untilNext());

        now = Duration.ofMinutes(5).toNanos();
        assertEquals("a", nextKey());
    }

    @Test
    void doesNotHandOutATargetInFlight() {
        planner.plan(List.of(target("a")));
        nextKey();
        now = Duration.ofHours(1).toNanos();

        planner.plan(List.of(target("a")));

        assertEquals("", nextKey());
    }

    @Test
    void aPrioritisedCentreComesFirstAndIsDue() {
        planner.plan(List.of(target("a"), target("b")));
        planner.done(planner.next().orElseThrow(), WELL);
        planner.done(planner.next().orElseThrow(), WELL);

        planner.prioritise(new CentreId("b"));

        assertEquals("b", nextKey());
        assertEquals("", nextKey());
    }

    @Test
    void aPrioritisedTargetIsOnDemandUntilItIsDone() {
        planner.plan(List.of(target("a"), target("b")));
        planner.prioritise(new CentreId("b"));

        Target first = planner.next().orElseThrow();
        Target second = planner.next().orElseThrow();
        assertTrue(planner.isOnDemand(first));
        assertFalse(planner.isOnDemand(second));

        planner.done(first, WELL);
        assertFalse(planner.isOnDemand(first));
    }

    @Test
    void newTargetsComeFirstAndOldOnesKeepTheirPlace() {
        planner.plan(List.of(target("a"), target("b"), target("c")));
        planner.done(planner.next().orElseThrow(), WELL);
        now = Duration.ofHours(1).toNanos();

        planner.plan(List.of(target("a"), target("c"), target("new")));

        assertEquals(List.of("new", "c", "a", ""), List.of(nextKey(), nextKey(), nextKey(), nextKey()));
        assertEquals(3, planner.size());
    }

    @Test
    void aFailingTargetIsFetchedLessAndLessOften() {
        planner.plan(List.of(target("bad"), target("good")));
        for (int i = 0; i < 3; i++) {
            now += Duration.ofDays(1).toNanos();
            planner.done(planner.next().orElseThrow(), BADLY);
            planner.done(planner.next().orElseThrow(), WELL);
        }
        now += Duration.ofMinutes(5).toNanos();

        assertEquals("good", nextKey());
        assertEquals("", nextKey());
        assertEquals(Set.of("bad"), planner.quarantined());

        now += Duration.ofMinutes(15).toNanos();
        assertEquals("bad", nextKey());
    }

    @Test
    void oneAnswerEndsTheQuarantine() {
        planner.plan(List.of(target("a")));
        for (int i = 0; i < 3; i++) {
            now += Duration.ofDays(1).toNanos();
            planner.done(planner.next().orElseThrow(), BADLY);
        }
        now += Duration.ofDays(1).toNanos();
        planner.done(planner.next().orElseThrow(), WELL);
        now += Duration.ofMinutes(5).toNanos();

        assertEquals("a", nextKey());
        assertEquals(Set.of(), planner.quarantined());
    }

    @Test
    void forgivenTargetsAreFetchedAsOftenAsBefore() {
        planner.plan(List.of(target("a")));
        for (int i = 0; i < 6; i++) {
            now += Duration.ofDays(1).toNanos();
            planner.done(planner.next().orElseThrow(), BADLY);
        }
        now += Duration.ofMinutes(5).toNanos();
        assertEquals("", nextKey());

        planner.forgive();

        assertEquals("a", nextKey());
        assertEquals(Set.of(), planner.quarantined());
    }

    @Test
    void theProbeIsTheTargetThatTookTheFewestRequests() {
        planner.plan(List.of(target("dear"), target("cheap"), target("new")));
        planner.done(planner.next().orElseThrow(), new AttemptOutcome(AttemptOutcome.How.ANSWERED, 9));
        planner.done(planner.next().orElseThrow(), new AttemptOutcome(AttemptOutcome.How.ANSWERED, 1));
        now += Duration.ofHours(1).toNanos();

        assertEquals("cheap", planner.cheapest().orElseThrow().ref().key());
    }

    @Test
    void aFailedProbeComesAfterTheOthers() {
        planner.plan(List.of(target("first"), target("second")));
        planner.done(planner.next().orElseThrow(), new AttemptOutcome(AttemptOutcome.How.ANSWERED, 1));
        planner.done(planner.next().orElseThrow(), new AttemptOutcome(AttemptOutcome.How.ANSWERED, 2));
        List<String> probed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            now += Duration.ofHours(1).toNanos();
            Target probe = planner.cheapest().orElseThrow();
            probed.add(probe.ref().key());
            planner.done(probe, new AttemptOutcome(AttemptOutcome.How.REFUSED, 1));
        }

        assertEquals(List.of("first", "second", "first"), probed);
    }

    private String nextKey() {
        Optional<Target> next = planner.next();
        return next.map(target -> target.ref().key()).orElse("");
    }
}
