package fr.guichet.ops;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.Adapters;
import fr.guichet.view.ListingSums;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Metrics of sources; every label comes from a closed list. Computed at most every five seconds, however often they are read. */
@Singleton
final class SourceMeters implements MeterBinder {

    private static final Duration HOLDS = Duration.ofSeconds(5);
    private static final List<String> AGES = List.of("fresh", "stale", "expired", ListingSums.NEVER);

    private final Adapters adapters;
    private final GuichetClock clock;
    private final LoadingCache<Boolean, List<SourceLine>> lines;

    SourceMeters(Adapters adapters, SourceLines lines, GuichetClock clock) {
        this.adapters = adapters;
        this.clock = clock;
        this.lines = Caffeine.newBuilder().expireAfterWrite(HOLDS).build(always -> lines.now());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        adapters.asked().forEach(platform -> bind(registry, platform.value()));
        incidents(registry, "silent", line -> line.state() == SourceState.SILENT);
        incidents(registry, "drop", line -> line.farFewerSince().isPresent());
    }

    private void bind(MeterRegistry registry, String platform) {
        for (String age : AGES) {
            Gauge.builder(
                            "guichet.platform.listings",
                            () -> of(
                                    platform,
                                    line -> line.listings().byFreshness().getOrDefault(age, 0)))
                    .description("Listings by the age of their answer")
                    .tags("platform", platform, "freshness", age)
                    .register(registry);
        }
        gauge(
                registry,
                "guichet.platform.silence",
                "Since when it is silent; 0 while it answers",
                platform,
                this::silence);
        gauge(
                registry,
                "guichet.platform.slow",
                "1 while it answers and takes long",
                platform,
                line -> line.state() == SourceState.SLOW ? 1 : 0);
        gauge(
                registry,
                "guichet.platform.paused",
                "1 while it is paused",
                platform,
                line -> line.state() == SourceState.PAUSED ? 1 : 0);
        gauge(
                registry,
                "guichet.platform.budget.used",
                "Share of today's requests that is used, 0 to 1; 0 without a bound",
                platform,
                SourceMeters::budgetUsed);
        gauge(
                registry,
                "guichet.platform.quarantined",
                "Targets fetched less often because they failed",
                platform,
                line -> line.fetching().map(SourceLine.Fetching::quarantined).orElse(0));
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            String platform,
            ToDoubleFunction<SourceLine> value) {
        Gauge.builder(name, () -> of(platform, value))
                .description(description)
                .baseUnit(name.endsWith("silence") ? "seconds" : null)
                .tag("platform", platform)
                .register(registry);
    }

    private void incidents(MeterRegistry registry, String kind, Predicate<SourceLine> isOpen) {
        Gauge.builder(
                        "guichet.incidents.open",
                        () -> now().stream().filter(isOpen).count())
                .description("Incidents that last")
                .tag("kind", kind)
                .register(registry);
    }

    private double silence(SourceLine line) {
        return line.state() == SourceState.SILENT
                ? Math.max(1, Duration.between(line.since(), clock.instant()).toSeconds())
                : 0;
    }

    private static double budgetUsed(SourceLine line) {
        return line.fetching()
                .flatMap(fetching ->
                        fetching.requestsAllowed().map(allowed -> (double) fetching.requestsToday() / allowed))
                .orElse(0.0);
    }

    private double of(String platform, ToDoubleFunction<SourceLine> value) {
        Optional<SourceLine> line =
                now().stream().filter(each -> each.source().equals(platform)).findFirst();
        return line.map(value::applyAsDouble).orElse(0.0);
    }

    private List<SourceLine> now() {
        return lines.get(true);
    }
}
