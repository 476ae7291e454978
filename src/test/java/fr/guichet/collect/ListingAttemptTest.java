package fr.guichet.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.client.ClientSettings;
import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.history.HistoryWriter;
import fr.guichet.collect.schedule.RoundRobinPlanner;
import fr.guichet.collect.settings.CollectSettings;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.Decisions;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.record.PlatformLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingAttemptTest {

    /** Breakers have unique names. */
    private static final AtomicInteger SOURCES = new AtomicInteger();

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final Duration RETRY_AFTER = Duration.ofHours(3);

    private final GuichetClock clock = new GuichetClock(Clock.fixed(NOW, ZoneOffset.UTC), NOW, NOW, 1);
    private final Snapshots snapshots = new Snapshots(clock);
    private final MemoryStore store = new MemoryStore(StoreSettings.DEFAULT, clock);

    @Inject
    Vertx vertx;

    private Source source;

    @BeforeEach
    void start() {
        source = source();
    }

    @Test
    void theRetryAfterOfARefusalInAPartialAnswerReachesThePause() {
        attempt(partialAnswer(
                UnknownReason.REFUSED, Optional.of(new Failure.Refused("429 at /slots", Optional.of(RETRY_AFTER)))));

        Duration left = source.clients().pacer().pauseLeft().orElseThrow();
        assertTrue(left.compareTo(RETRY_AFTER.minusMinutes(30)) > 0, left::toString);
    }

    @Test
    void aPartialAnswerWithoutRefusalPausesNothing() {
        attempt(partialAnswer(UnknownReason.UNREACHABLE, Optional.empty()));

        assertEquals(Optional.empty(), source.clients().pacer().pauseLeft());
    }

    @Test
    void anEndWithoutAnyRequestDoesNotChangeThePlatform() {
        for (int i = 0; i < 10; i++) {
            attempt(new FetchResult.Failed<>(new Failure.Unreadable("no items in a cached response")));
        }
        assertEquals(PlatformStatus.State.STARTING, report().status().state());

        attempt(partialAnswer(UnknownReason.UNREADABLE, Optional.empty()));
        assertEquals(PlatformStatus.State.STARTING, report().status().state());
    }

    @Test
    void aPauseIsSavedAtOnce() {
        attempt(new FetchResult.Failed<>(new Failure.Refused("429 at /slots", Optional.of(RETRY_AFTER))));

        Instant end = limits().pausedUntil().orElseThrow();
        assertTrue(end.isAfter(Clock.systemUTC().instant().plus(RETRY_AFTER).minusSeconds(1800)), end::toString);
    }

    @Test
    void aPauseBeforeTheRestartHoldsAndIsEndedByAnOperator() {
        source = restarted(Optional.of(RETRY_AFTER), Optional.empty());

        Duration left = source.untilAttempt().orElseThrow();
        assertTrue(left.compareTo(RETRY_AFTER.minusMinutes(30)) > 0, left::toString);
        assertTrue(report().status().isSilent());

        source.reset();
        assertEquals(Optional.empty(), source.untilAttempt());
        assertEquals(Optional.empty(), limits().pausedUntil());
    }

    @Test
    void aPauseBeforeTheRestartIsNoLongerThanTheLongest() {
        source = restarted(Optional.of(Duration.ofDays(400)), Optional.empty());

        Duration left = source.untilAttempt().orElseThrow();
        assertTrue(left.compareTo(Duration.ofHours(24)) <= 0, left::toString);
    }

    @Test
    void aBreakerThatWasOpenBeforeTheRestartIsOpen() {
        source = restarted(Optional.empty(), Optional.of(Duration.ofSeconds(20)));

        assertTrue(source.untilAttempt().isPresent());
        attempt(() -> {
            throw new AssertionError("no request may be sent");
        });
        assertEquals("open", report().breaker());

        source.reset();
        assertEquals(Optional.empty(), source.untilAttempt());
    }

    @Test
    void theRequestsOfTodayAreCountedOnAfterARestart() {
        source = restarted(Optional.empty(), Optional.empty());

        assertEquals(7, report().requestsToday());
        assertEquals(Optional.empty(), source.untilAttempt());
        assertEquals(PlatformStatus.State.STARTING, report().status().state());
    }

    /** A source whose limits were saved before the restart, with seven requests today. */
    private Source restarted(Optional<Duration> pause, Optional<Duration> breaker) {
        Instant now = Clock.systemUTC().instant();
        PlatformId id = new PlatformId("mairie" + SOURCES.incrementAndGet() + "attempt");
        store.save(new PlatformLimits(id, pause.map(now::plus), breaker.map(now::plus), LocalDate.of(2021, 4, 13), 7));
        return source(id);
    }

    private SourceReport report() {
        return source.report(new SourceReport.Queue(0, 0, Set.of()));
    }

    private PlatformLimits limits() {
        return store.load().value().limits().stream()
                .filter(limits -> limits.platform().equals(source.id()))
                .findFirst()
                .orElseThrow();
    }

    private void attempt(FetchResult<List<PlaceAvailability>> result) {
        attempt(() -> result);
    }

    private void attempt(Supplier<FetchResult<List<PlaceAvailability>>> result) {
        SuspiciousDropLog drops =
                new SuspiciousDropLog(Centres.PLATFORM, snapshots, store, source.overrides(), clock.instant());
        try (ListingAttempt attempt = new ListingAttempt(
                source,
                Targets.target("a"),
                new Recorder(snapshots, Set.of(), source.watch()),
                drops,
                new RoundRobinPlanner(Duration.ZERO, () -> 0))) {
            attempt.run(context -> result.get());
        }
    }

    private FetchResult<List<PlaceAvailability>> partialAnswer(
            UnknownReason reason, Optional<Failure.Refused> refusal) {
        Availability partial = Availability.seen(
                Centres.WINDOW, List.of(), Optional.empty(), List.of(new Missing("a motive", reason)));
        return new FetchResult.Fetched<>(
                List.of(new PlaceAvailability("1", Centres.LINK, Optional.empty(), partial)),
                List.of(),
                Provenance.of(Centres.PLATFORM, Centres.LINK, clock.instant()),
                refusal);
    }

    private Source source() {
        return source(new PlatformId("mairie" + SOURCES.incrementAndGet() + "attempt"));
    }

    private Source source(PlatformId id) {
        return new Source(
                new NoAdapter(id),
                settings(),
                ClientSettings.CAREFUL,
                new Source.Context(
                        snapshots,
                        store,
                        new Decisions(store),
                        clock,
                        vertx,
                        new HistoryWriter(snapshots, store, clock),
                        new PlatformMeters(new SimpleMeterRegistry())));
    }

    private static PlatformSettings settings() {
        return Objects.requireNonNull(new SmallRyeConfigBuilder()
                .withMapping(CollectSettings.Adapters.class)
                .withDefaultValues(Map.of("adapters.mairie.pause-after-refusal", "1m"))
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(CollectSettings.Adapters.class)
                .platforms()
                .get("mairie"));
    }

    private record NoAdapter(PlatformId id) implements PlatformAdapter {

        @Override
        public String name() {
            return "Mairie";
        }

        @Override
        public URI address() {
            return URI.create("https://mairie.example");
        }

        @Override
        public Set<String> hosts() {
            return Set.of();
        }

        @Override
        public Optional<CentreRef> recognise(URI link) {
            return Optional.empty();
        }
    }
}
