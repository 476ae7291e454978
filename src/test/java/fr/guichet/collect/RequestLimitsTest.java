package fr.guichet.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.collect.guard.HoldReason;
import fr.guichet.collect.schedule.DailyBudget;
import fr.guichet.collect.schedule.QuietHours;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.store.Decisions;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    private static final PlatformId PLATFORM = new PlatformId("mairie");

    private Instant now = Instant.parse("2021-04-13T10:00:00Z");
    private final Decisions decisions = new Decisions(new MemoryStore(StoreSettings.DEFAULT, moving()));

    @Test
    void theBudgetOfADayIsUsedUpAndComesBackAtMidnightInParis() {
        DailyBudget budget = new DailyBudget(() -> 2, moving());
        budget.count();
        assertFalse(budget.isUsedUp());
        budget.count();
        assertTrue(budget.isUsedUp());

        now = Instant.parse("2021-04-13T21:59:59Z");
        assertTrue(budget.isUsedUp());
        now = Instant.parse("2021-04-13T22:00:00Z");
        assertFalse(budget.isUsedUp());
        assertEquals(0, budget.used());
    }

    @Test
    void aBudgetOfZeroIsNoBound() {
        DailyBudget budget = new DailyBudget(() -> 0, moving());
        budget.count();

        assertFalse(budget.isUsedUp());
        assertEquals(1, budget.used());
    }

    @Test
    void anOperatorsBudgetAppliesAtOnceAndTheSettingsAgainWhenItIsUndone() {
        OperatorOverrides overrides = new OperatorOverrides(decisions, PLATFORM);
        DailyBudget budget = new DailyBudget(() -> overrides.requestsPerDay(2), moving());
        budget.count();
        Decision one = decided(DecisionKind.BUDGET, "1");
        assertTrue(budget.isUsedUp());

        decisions.undo(one.id(), "claire", now);
        assertFalse(budget.isUsedUp());
        decided(DecisionKind.BUDGET, "0");
        budget.count();
        assertFalse(budget.isUsedUp(), "no bound");
    }

    @Test
    void anOperatorsPauseHoldsUntilItIsUndone() {
        OperatorOverrides overrides = new OperatorOverrides(decisions, PLATFORM);
        RequestGate gate = new RequestGate(overrides, new DailyBudget(() -> 0, moving()), Optional.empty(), moving());
        Decision pause = decided(DecisionKind.PAUSE, "");
        now = now.plus(Duration.ofDays(30));

        assertEquals(Optional.of(new HoldReason.PausedBy("claire", "at their request")), gate.reason());
        assertEquals(
                "paused by claire: at their request",
                gate.reason().orElseThrow().text());
        assertEquals(
                PlatformStatus.State.PAUSED,
                overrides
                        .appliedTo(new StatusTracker(PLATFORM, "Mairie", PlatformStatus.State.ANSWERING, now).status())
                        .state());

        decisions.undo(pause.id(), "claire", now);
        assertEquals(Optional.empty(), gate.reason());
    }

    private Decision decided(DecisionKind kind, String value) {
        Decision decision = Decision.made(kind, PLATFORM.value(), value, "claire", now, "at their request");
        decisions.make(decision);
        return decision;
    }

    @Test
    void quietHoursMaySpanMidnight() {
        QuietHours night = QuietHours.read(Optional.of("23:00-05:30")).orElseThrow();

        assertTrue(night.cover(Instant.parse("2021-04-13T21:00:00Z")));
        assertTrue(night.cover(Instant.parse("2021-04-14T03:29:59Z")));
        assertFalse(night.cover(Instant.parse("2021-04-14T03:30:00Z")));
        assertFalse(night.cover(Instant.parse("2021-04-13T20:59:59Z")));
    }

    @Test
    void quietHoursThatCannotBeReadAreAnError() {
        assertThrows(IllegalArgumentException.class, () -> QuietHours.read(Optional.of("at night")));
        assertEquals(Optional.empty(), QuietHours.read(Optional.of(" ")));
    }

    private Clock moving() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
