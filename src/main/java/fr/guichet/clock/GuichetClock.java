package fr.guichet.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Real time or, in a demo, simulated time: {@code start + speed × elapsed real time}. */
public final class GuichetClock extends Clock {

    private final Clock real;
    private final Instant start;
    private final Instant realStart;
    private final double speed;
    private final ZoneId zone;

    /**
     * @param real real time
     * @param start what this clock shows at {@code realStart}
     * @param realStart the real instant that {@code start} stands for
     * @param speed how much faster than real time it runs, more than 0
     */
    public GuichetClock(Clock real, Instant start, Instant realStart, double speed) {
        this(real, start, realStart, speed, ZoneOffset.UTC);
    }

    private GuichetClock(Clock real, Instant start, Instant realStart, double speed, ZoneId zone) {
        this.real = real;
        this.start = start;
        this.realStart = realStart;
        this.speed = speed;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        Duration elapsed = Duration.between(realStart, real.instant());
        return start.plusNanos((long) (elapsed.toNanos() * speed));
    }

    /** How much faster than real time it runs. */
    public double speed() {
        return speed;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new GuichetClock(real, start, realStart, speed, other);
    }
}
