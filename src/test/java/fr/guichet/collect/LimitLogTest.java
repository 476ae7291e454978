package fr.guichet.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.client.Pacer;
import fr.guichet.collect.guard.BreakerWatch;
import fr.guichet.collect.schedule.DailyBudget;
import fr.guichet.model.PlatformId;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.record.PlatformLimits;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitLogTest {

    private static final PlatformId PLATFORM = new PlatformId("mairie");
    private static final Instant NOW = Instant.parse("2021-04-13T22:30:00Z");
    private static final LocalDate TODAY_IN_PARIS = LocalDate.of(2021, 4, 14);
    private static final Duration DAY = Duration.ofDays(1);

    private final MemoryStore store = new MemoryStore(StoreSettings.DEFAULT, at(NOW));
    private final Pacer pacer = new Pacer(1, 1);
    private final BreakerWatch breaker = new BreakerWatch(Duration.ofMinutes(1), () -> 0);
    private final DailyBudget budget = new DailyBudget(() -> 0, at(NOW));

    @Test
    void aPauseSurvivesARestartUntilItsEnd() {
        LimitLog log = log(NOW);
        pacer.pause(DAY);
        log.update();

        Duration left = log(NOW.plus(Duration.ofHours(1))).pauseLeft().orElseThrow();
        assertTrue(left.compareTo(Duration.ofHours(23)) <= 0, left::toString);
        assertTrue(left.compareTo(Duration.ofHours(22)) > 0, left::toString);
        assertEquals(Optional.empty(), log(NOW.plus(DAY)).pauseLeft());
    }

    @Test
    void anEndedPauseIsForgotten() {
        LimitLog log = log(NOW);
        pacer.pause(DAY);
        log.update();
        pacer.resume();
        log.update();

        assertEquals(Optional.empty(), log(NOW).pauseLeft());
    }

    @Test
    void aPauseThatIsUnchangedIsNotWrittenAgain() {
        LimitLog log = log(NOW);
        pacer.pause(DAY);
        log.update();
        PlatformLimits saved = saved();
        log.update();

        assertEquals(saved, saved());
    }

    @Test
    void anOpenBreakerSurvivesARestartUntilItsProbe() {
        LimitLog log = log(NOW);
        breaker.changed(CircuitBreakerState.OPEN);
        log.update();

        assertTrue(log(NOW.plusSeconds(59)).isBreakerOpen());
        assertFalse(log(NOW.plusSeconds(61)).isBreakerOpen());

        breaker.changed(CircuitBreakerState.CLOSED);
        log.update();
        assertFalse(log(NOW).isBreakerOpen());
    }

    @Test
    void theRequestsOfTodayAreCountedOnAndThoseOfYesterdayAreNot() {
        LimitLog log = log(NOW);
        budget.count();
        budget.count();
        log.update();
        assertEquals(new DailyBudget.Sent(TODAY_IN_PARIS, 2), log(NOW).sent());

        assertEquals(3, restartedAt(NOW.plus(Duration.ofHours(23))));
        assertEquals(1, restartedAt(NOW.plus(Duration.ofHours(24))));
    }

    /** The requests of the day after a restart and one more request. */
    private long restartedAt(Instant now) {
        DailyBudget next = new DailyBudget(() -> 0, at(now));
        next.restore(log(now).sent());
        next.count();
        return next.used();
    }

    private PlatformLimits saved() {
        return store.load().value().limits().getFirst();
    }

    private LimitLog log(Instant now) {
        return new LimitLog(PLATFORM, store, at(now), pacer, breaker, budget);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
