package fr.guichet.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoodGuestTest {

    private Instant now = Instant.parse("2021-04-13T10:00:00Z");

    @Test
    void theBudgetOfADayIsUsedUpAndComesBackAtMidnightInParis() {
        DailyBudget budget = new DailyBudget(2, moving());
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
        DailyBudget budget = new DailyBudget(0, moving());
        budget.count();

        assertFalse(budget.isUsedUp());
        assertEquals(1, budget.used());
    }

    @Test
    void quietHoursMayGoOverMidnight() {
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
