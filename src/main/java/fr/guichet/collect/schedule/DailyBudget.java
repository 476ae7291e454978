package fr.guichet.collect.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/** Counts the requests of a day of Paris against the number allowed. Thread-safe. */
public final class DailyBudget {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final LongSupplier most;
    private LocalDate day = LocalDate.EPOCH;
    private long used;

    /** @param most requests a day, read on each use; 0 for no bound */
    public DailyBudget(LongSupplier most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    public synchronized void count() {
        turnDay();
        used++;
    }

    public synchronized long used() {
        turnDay();
        return used;
    }

    /** Continues the count of a day, if it is still that day. */
    public synchronized void restore(Sent before) {
        turnDay();
        if (before.day().equals(day)) {
            used += before.requests();
        }
    }

    /** The count of today. */
    public synchronized Sent sent() {
        turnDay();
        return new Sent(day, used);
    }

    /**
     * How many requests were sent on a day.
     *
     * @param day in Paris
     */
    public record Sent(LocalDate day, long requests) {}

    public long most() {
        return most.getAsLong();
    }

    public synchronized boolean isUsedUp() {
        turnDay();
        long allowed = most.getAsLong();
        return allowed > 0 && used >= allowed;
    }

    private void turnDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
    }
}
