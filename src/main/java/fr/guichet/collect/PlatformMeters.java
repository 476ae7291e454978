package fr.guichet.collect;

import fr.guichet.collect.watch.SourceWatch;
import fr.guichet.model.PlatformId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The metrics of requests and attempts. Each label has a closed list of values. */
@Singleton
final class PlatformMeters {

    private static final Duration[] STEPS = {
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;

    PlatformMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    SourceWatch.Meter of(PlatformId platform) {
        Timer requests = Timer.builder("guichet.platform.requests")
                .description("HTTP requests to a platform, without the waiting for a turn")
                .tag("platform", platform.value())
                .serviceLevelObjectives(STEPS)
                .register(registry);
        return new SourceWatch.Meter() {
            @Override
            public void requested(Duration took) {
                requests.record(took);
            }

            @Override
            public void ended(String ending) {
                registry.counter("guichet.platform.attempts", "platform", platform.value(), "ending", ending)
                        .increment();
            }
        };
    }
}
