package fr.guichet.endtoend;

import fr.guichet.clock.GuichetClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock in tests: it only moves when a test moves it. */
@Singleton
class HandMovedTime {

    static final Instant START = Instant.parse("2021-04-13T10:00:00Z");

    private volatile Instant now = START;

    @Produces
    @Singleton
    GuichetClock clock() {
        return new GuichetClock(new Moved(), START, START, 1);
    }

    void forward(Duration step) {
        now = now.plus(step);
    }

    void reset() {
        now = START;
    }

    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
