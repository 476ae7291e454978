package fr.guichet.collect.guard;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The state of a platform's circuit breaker, and when it lets a probe through. Thread-safe. */
public final class BreakerWatch {

    /** Ensures that the delay has passed on the breaker's own clock, too. */
    private static final Duration MARGIN = Duration.ofMillis(50);

    private final Duration delay;
    private final LongSupplier nanoTime;
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;
    private volatile long openUntil;

    public BreakerWatch(Duration delay, LongSupplier nanoTime) {
        this.delay = delay;
        this.nanoTime = nanoTime;
    }

    public void changed(CircuitBreakerState now) {
        if (now == CircuitBreakerState.OPEN) {
            openUntil = nanoTime.getAsLong() + delay.plus(MARGIN).toNanos();
        }
        state = now;
    }

    public CircuitBreakerState state() {
        return state;
    }

    public boolean isClosed() {
        return state == CircuitBreakerState.CLOSED;
    }

    /** How long until the open breaker lets one attempt through, in real time; empty when it is not open. */
    public Optional<Duration> untilProbe() {
        if (state != CircuitBreakerState.OPEN) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(Math.max(0, openUntil - nanoTime.getAsLong())));
    }
}
