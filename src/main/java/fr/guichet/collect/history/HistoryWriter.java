package fr.guichet.collect.history;

import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.watch.ObservationListener;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.CountQuery;
import fr.guichet.store.Store;
import fr.guichet.store.record.CountRecord;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Writes the counts of the current hour and day to the store, every minute. Continues them after a restart. Once a day, lets the store delete what is older than its retention.
 */
@Singleton
public final class HistoryWriter implements ObservationListener {

    private static final Logger LOG = System.getLogger(HistoryWriter.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Snapshots snapshots;
    private final Store store;
    private final GuichetClock clock;
    private final SlotCounts slots = new SlotCounts();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("history").daemon().factory());

    public HistoryWriter(Snapshots snapshots, Store store, GuichetClock clock) {
        this.snapshots = snapshots;
        this.store = store;
        this.clock = clock;
    }

    /** Starts the timers, in real time. */
    public void start() {
        timer.execute(() -> guarded(this::recall));
        every(EVERY, this::write);
        every(DAY, this::forget);
    }

    private void every(Duration time, Runnable work) {
        var unused = timer.scheduleWithFixedDelay(
                () -> guarded(work), EVERY.toSeconds(), time.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        guarded(this::write);
    }

    /** Catches failures, which would end the timer. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the history could not be counted", e);
        }
    }

    @Override
    public void observed(ListingId listing, Observation before, Observation after) {
        snapshots.current().centres().find(listing.centre()).ifPresent(centre -> SlotChange.of(
                        before, after, centre.zone())
                .ifPresent(change -> slots.count(centre.departement(), listing.platform(), change)));
    }

    /** Continues the counts of the current spans. */
    void recall() {
        Instant now = clock.instant();
        for (CountRecord.Span span : CountRecord.Span.values()) {
            slots.restore(
                    store.history(CountQuery.of(span, now.minus(DAY.multipliedBy(2)), now.plus(DAY))).value().stream()
                            .filter(count -> !Counted.of(count).isOver(now))
                            .toList());
        }
    }

    void forget() {
        store.forget(clock.instant());
    }

    /** Writes the current spans, and a last time those that ended since the last write. */
    void write() {
        Instant now = clock.instant();
        Snapshot snapshot = snapshots.current();
        Map<CentreCounts.Place, CountRecord.Centres> centres = CentreCounts.of(snapshot, now);
        Set<Counted> all = new HashSet<>(slots.counted());
        for (CentreCounts.Place place : centres.keySet()) {
            for (CountRecord.Span span : CountRecord.Span.values()) {
                all.add(Counted.of(span, now, place.departement(), place.platform()));
            }
        }
        for (Counted counted : all) {
            CountRecord.Centres seen = centres.get(new CentreCounts.Place(counted.departement(), counted.platform()));
            if (seen != null) {
                store.save(new CountRecord(
                        counted.span(),
                        counted.start(),
                        counted.departement(),
                        counted.platform(),
                        seen,
                        slots.get(counted)));
            }
        }
        slots.forgetBefore(now);
    }
}
