package fr.guichet.collect.watch;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Success rate and latency over about a minute, a quarter of an hour and a day. Thread-safe. */
final class RecentRates {

    private final LongSupplier nanoTime;
    private final RateRing minute = new RateRing(Duration.ofMinutes(1), 12);
    private final RateRing quarter = new RateRing(Duration.ofMinutes(15), 15);
    private final RateRing day = new RateRing(Duration.ofDays(1), 96);

    /** @param nanoTime real time */
    RecentRates(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Counts an attempt. */
    synchronized void attempted(boolean succeeded) {
        long now = nanoTime.getAsLong();
        minute.attempted(succeeded, now);
        quarter.attempted(succeeded, now);
        day.attempted(succeeded, now);
    }

    /** Counts an HTTP request. {@code took} does not include waiting for the pacer. */
    synchronized void requested(Duration took) {
        long now = nanoTime.getAsLong();
        minute.requested(took, now);
        quarter.requested(took, now);
        day.requested(took, now);
    }

    synchronized Rates rates() {
        long now = nanoTime.getAsLong();
        return new Rates(minute.recent(now), quarter.recent(now), day.recent(now));
    }
}
