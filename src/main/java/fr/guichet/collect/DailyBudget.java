package fr.guichet.collect;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/** How many requests a platform gets in a day of Paris. Thread-safe. */
final class DailyBudget {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final LongSupplier most;
    private LocalDate day = LocalDate.EPOCH;
    private long used;

    /** @param most requests a day, asked each time; 0 for no bound */
    DailyBudget(LongSupplier most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    synchronized void count() {
        turnDay();
        used++;
    }

    synchronized long used() {
        turnDay();
        return used;
    }

    long most() {
        return most.getAsLong();
    }

    synchronized boolean isUsedUp() {
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
