package fr.guichet.collect.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentRatesTest {

    private long now = Duration.ofDays(3).toNanos();
    private final RecentRates rates = new RecentRates(() -> now);

    @Test
    void theMinuteDropsWhatTheQuarterAndTheDayStillCount() {
        rates.attempted(false);
        pass(Duration.ofMinutes(2));
        rates.attempted(true);

        assertEquals(Optional.of(1.0), rates.rates().minute().successRate());
        assertEquals(Optional.of(0.5), rates.rates().quarter().successRate());

        pass(Duration.ofMinutes(20));
        assertEquals(Optional.empty(), rates.rates().minute().successRate());
        assertEquals(Optional.empty(), rates.rates().quarter().successRate());
        assertEquals(2, rates.rates().day().attempts());

        pass(Duration.ofHours(25));
        assertEquals(0, rates.rates().day().attempts());
    }

    @Test
    void mostOfTheLastMinuteCounts() {
        rates.attempted(true);
        pass(Duration.ofSeconds(54));

        assertEquals(1, rates.rates().minute().attempts());
    }

    @Test
    void aReusedPartStartsEmpty() {
        rates.attempted(false);
        pass(Duration.ofMinutes(1));
        rates.attempted(true);

        assertEquals(1, rates.rates().minute().attempts());
    }

    @Test
    void percentilesArePreciseToATenth() {
        for (int i = 1; i <= 100; i++) {
            rates.requested(Duration.ofMillis(10L * i));
        }

        near(500, rates.rates().minute().median());
        near(950, rates.rates().minute().p95());
        assertEquals(100, rates.rates().minute().requests());
    }

    @Test
    void noLatencyWithoutARequest() {
        rates.attempted(true);

        assertEquals(Optional.empty(), rates.rates().minute().median());
    }

    private static void near(long expected, Optional<Duration> actual) {
        long millis = actual.orElseThrow().toMillis();
        assertTrue(Math.abs(millis - expected) <= expected / 10, millis + " is not near " + expected);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
