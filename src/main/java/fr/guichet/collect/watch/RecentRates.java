package fr.guichet.collect.watch;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Success rate and latency over a minute, a quarter of an hour and a day, each in so many parts that what is forgotten at once is little. Thread-safe. */
public final class RecentRates {

    private final LongSupplier nanoTime;
    private final RateRing minute = new RateRing(Duration.ofMinutes(1), 12);
    private final RateRing quarter = new RateRing(Duration.ofMinutes(15), 15);
    private final RateRing day = new RateRing(Duration.ofDays(1), 96);

    /** @param nanoTime real time */
    public RecentRates(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** An asking of a listing has ended. */
    public synchronized void attempted(boolean succeeded) {
        long now = nanoTime.getAsLong();
        minute.attempted(succeeded, now);
        quarter.attempted(succeeded, now);
        day.attempted(succeeded, now);
    }

    /** An HTTP request has ended; {@code took} is without the waiting for a turn. */
    public synchronized void requested(Duration took) {
        long now = nanoTime.getAsLong();
        minute.requested(took, now);
        quarter.requested(took, now);
        day.requested(took, now);
    }

    public synchronized Rates rates() {
        long now = nanoTime.getAsLong();
        return new Rates(minute.recent(now), quarter.recent(now), day.recent(now));
    }
}
