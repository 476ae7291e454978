package fr.guichet.api.cache;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Availability;
import fr.guichet.model.Centre;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.snapshot.SuspectPeriod;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final String IN_AN_HOUR = "2021-04-13T13:00:00+02:00";
    private static final String ADDRESS = "/api/v1/centres?departement=54";

    private static final MultiMap NO_HEADERS = MultiMap.caseInsensitiveMultiMap();

    private final MovedClock clock = new MovedClock(NOW);
    private final Snapshots snapshots = new Snapshots(clock);
    private final AnswerCache cache = new AnswerCache(
            snapshots::current, clock, 1_000_000, body -> body.toString().getBytes(StandardCharsets.UTF_8));
    private final Centre asked = centre("asked", listing("one"));
    private final Centre other = centre("other", listing("two"));
    private final AtomicInteger renderings = new AtomicInteger();

    @BeforeEach
    void oneSlotIsKnown() {
        snapshots.replaceCentres(List.of(asked, other));
        observe(asked, open(IN_AN_HOUR));
        snapshots.publish();
    }

    @Test
    void theSameQuestionIsRenderedOnce() {
        CacheEntry first = get();

        assertSame(first, get());
        assertEquals(1, renderings.get());
    }

    @Test
    void anAnswerIsNotServedFromTheMomentOnAtWhichASlotItShowsBegins() {
        snapshots.setPolicy(Centres.PLATFORM, new FreshnessPolicy(Duration.ofHours(3), Duration.ofHours(6)));
        snapshots.publish();
        get();
        assertEquals("OPEN", served());

        clock.forward(Duration.ofMinutes(60).minusMillis(1));
        assertEquals("OPEN", served());
        clock.forward(Duration.ofMillis(1));

        assertEquals(Optional.empty(), cache.find(ADDRESS));
        assertEquals("NONE", text(get()));
    }

    @Test
    void anAnswerIsNotServedFromTheMomentOnAtWhichItsFreshnessChanges() {
        snapshots.setPolicy(Centres.PLATFORM, new FreshnessPolicy(Duration.ofMinutes(5), Duration.ofMinutes(15)));
        snapshots.publish();
        get();

        clock.forward(Duration.ofMinutes(5));

        assertEquals(Optional.empty(), cache.find(ADDRESS));
    }

    @Test
    void anAnswerIsNotServedAfterWhatItReadChanged() {
        get();
        observe(asked, none());
        assertEquals("OPEN", served(), "nothing is published yet");

        snapshots.publish();

        assertEquals(Optional.empty(), cache.find(ADDRESS));
        assertEquals("NONE", text(get()));
    }

    @Test
    void anAnswerGoesOnAfterSomethingElseChanged() {
        CacheEntry before = get();
        observe(other, none());
        snapshots.publish();

        assertSame(before, cache.find(ADDRESS).orElseThrow().entry());
        assertSame(before, get());
        assertEquals(1, renderings.get());
    }

    @Test
    void anAnswerIsNotServedAfterItsPlatformIsDoubted() {
        get();
        snapshots.setSuspectPeriods(Centres.PLATFORM, List.of(SuspectPeriod.lasting(NOW)));
        snapshots.publish();

        assertEquals(Optional.empty(), cache.find(ADDRESS));
    }

    @Test
    void anAnswerIsNotServedAfterTheDirectoryChanged() {
        get();
        snapshots.replaceCentres(List.of(asked));

        assertEquals(Optional.empty(), cache.find(ADDRESS));
    }

    @Test
    void anAddressDoesNotLeadToAnAnswerThatWasRenderedForAnotherOneSince() {
        get();
        observe(asked, none());
        snapshots.publish();
        cache.get("asked", snapshots.current(), this::find);

        assertEquals(Optional.empty(), cache.find(ADDRESS), "it may mean another question by now");
    }

    @Test
    void aThousandWhoAskAtOnceWaitForOneRendering() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<CacheEntry>> answers = new ArrayList<>();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                answers.add(askers.submit(() -> cache.get("asked", snapshots.current(), (snapshot, at) -> {
                    begun.countDown();
                    awaitUninterruptibly(go);
                    return find(snapshot, at);
                })));
            }
            begun.await();
            go.countDown();
        }

        CacheEntry first = answers.getFirst().get();
        for (Future<CacheEntry> answer : answers) {
            assertSame(first, answer.get());
        }
        assertEquals(1, renderings.get());
    }

    @Test
    void aRenderingThatFailsIsNotKept() {
        assertThrows(
                IllegalStateException.class,
                () -> cache.get("asked", snapshots.current(), (snapshot, at) -> {
                    throw new IllegalStateException("a bug");
                }));

        assertEquals("OPEN", text(get()));
    }

    @Test
    void whatIsKeptIsBoundedByItsBytes() {
        for (int i = 0; i < 100; i++) {
            int number = i;
            cache.get(
                    number,
                    snapshots.current(),
                    (snapshot, at) -> new AnswerBody(number + "x".repeat(50_000), Instant.MAX));
        }

        assertTrue(cache.weight() <= 1_000_000, "weighs " + cache.weight());
    }

    @Test
    void noTwoContentsOfOneQuestionShareTheSecondTheyWereNew() {
        CacheEntry before = get();
        observe(asked, none());
        snapshots.publish();
        CacheEntry after = get();

        assertNotEquals(before.etag().toString(), after.etag().toString());
        assertTrue(after.modifiedAt().isAfter(before.modifiedAt()));
    }

    @Test
    void theSameContentKeepsItsTagAndItsDate() {
        CacheEntry before = get();
        clock.forward(Duration.ofSeconds(30));
        observe(asked, open(IN_AN_HOUR));
        snapshots.publish();
        CacheEntry after = get();

        assertEquals(2, renderings.get());
        assertEquals(before.etag().toString(), after.etag().toString());
        assertEquals(before.modifiedAt(), after.modifiedAt());
    }

    @Test
    void aHeaderThatMayDifferByClientPreventsServingByAddressAndIsLoggedOnce() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(AnswerCache.class.getName());
        log.addHandler(handler);
        try {
            CacheEntry answer = cache.get("asked", snapshots.current(), this::find);
            for (String header : List.of("Set-Cookie", "set-cookie", "Retry-After")) {
                cache.addAddress(
                        ADDRESS,
                        "asked",
                        answer,
                        MultiMap.caseInsensitiveMultiMap().add(header, "1"));
            }
        } finally {
            log.removeHandler(handler);
        }

        assertEquals(Optional.empty(), cache.find(ADDRESS));
        assertEquals(2, logged.size(), logged.toString());
        assertTrue(logged.getFirst().contains("Set-Cookie"), logged.toString());
        assertTrue(logged.getLast().contains("Retry-After"), logged.toString());
    }

    private CacheEntry get() {
        CacheEntry answer = cache.get("asked", snapshots.current(), this::find);
        cache.addAddress(ADDRESS, "asked", answer, NO_HEADERS);
        return answer;
    }

    private AnswerBody find(Snapshot snapshot, Instant at) {
        renderings.incrementAndGet();
        CentreView view = CentreView.of(snapshot, asked, SlotFilter.ANY_SLOT, at);
        return new AnswerBody(view.state(), view.validUntil()).madeFrom(List.of(asked));
    }

    private static void awaitUninterruptibly(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String served() {
        return text(cache.find(ADDRESS).orElseThrow().entry());
    }

    private static String text(CacheEntry answer) {
        return answer.plain().toString(StandardCharsets.UTF_8);
    }

    private void observe(Centre centre, Availability availability) {
        snapshots.observe(
                ListingId.of(centre, centre.listings().getFirst()),
                known -> known.answered(answer(availability, clock.instant())));
    }

    /** A clock that stands still until it is moved. */
    private static final class MovedClock extends Clock {

        private volatile Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        void forward(Duration step) {
            now = now.plus(step);
        }

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
