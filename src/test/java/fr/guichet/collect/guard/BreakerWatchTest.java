package fr.guichet.collect.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakerWatchTest {

    private long now = 7;
    private final BreakerWatch breaker = new BreakerWatch(Duration.ofSeconds(30), () -> now);

    @Test
    void returnsTheTimeUntilTheProbeWhileOpen() {
        breaker.changed(CircuitBreakerState.OPEN);
        now += Duration.ofSeconds(10).toNanos();

        assertFalse(breaker.isClosed());
        assertEquals(Optional.of(Duration.ofMillis(20_050)), breaker.untilProbe());

        now += Duration.ofSeconds(60).toNanos();
        assertEquals(Optional.of(Duration.ZERO), breaker.untilProbe());
    }

    @Test
    void hasNoDelayWhenClosedOrHalfOpen() {
        assertEquals(Optional.empty(), breaker.untilProbe());
        breaker.changed(CircuitBreakerState.OPEN);
        breaker.changed(CircuitBreakerState.HALF_OPEN);

        assertEquals(Optional.empty(), breaker.untilProbe());
    }
}
