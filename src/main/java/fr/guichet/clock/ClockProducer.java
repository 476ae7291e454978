package fr.guichet.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Makes the one clock from settings. */
final class ClockProducer {

    @Produces
    @Singleton
    @DefaultBean
    GuichetClock clock(ClockSettings settings) {
        Clock real = Clock.systemUTC();
        Instant now = real.instant();
        return new GuichetClock(
                real, settings.start().orElse(now), settings.realStart().orElse(now), settings.speed());
    }
}
