package fr.guichet.clock;

import io.quarkus.arc.DefaultBean;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Produces the clock from the settings. */
final class ClockProducer {

    /** Simulated time. Without any of these settings, real time. */
    @ConfigMapping(prefix = "guichet.clock")
    interface ClockSettings {

        /** What the clock shows at {@link #realStart}. */
        Optional<Instant> start();

        /** The real instant that {@link #start} stands for; by default the start of the process. */
        Optional<Instant> realStart();

        /** How much faster than real time it runs. */
        @WithDefault("1")
        double speed();
    }

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
