package fr.guichet.sandbox.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time as the sandbox plays it: {@code start + speed × (real now − origin)}. The three numbers determine the time.
 *
 * @param start the simulated instant at the origin
 * @param origin the real instant that {@code start} corresponds to
 * @param speed simulated seconds per real second
 * @param realTime where real time comes from
 */
public record SimulatedClock(Instant start, Instant origin, double speed, InstantSource realTime)
        implements InstantSource {

    /** Simulated time that is the real time. */
    public static SimulatedClock real() {
        Instant now = Instant.now();
        return new SimulatedClock(now, now, 1, InstantSource.system());
    }

    /** Simulated time that stands still, for tests. */
    public static SimulatedClock stoppedAt(Instant instant) {
        return new SimulatedClock(instant, instant, 0, InstantSource.system());
    }

    @Override
    public Instant instant() {
        Duration elapsed = Duration.between(origin, realTime.instant());
        return start.plusNanos(Math.round(elapsed.toNanos() * speed));
    }
}
