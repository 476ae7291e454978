package fr.guichet.collect;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** How many requests a platform gets in a day of Paris. Thread-safe. */
final class DailyBudget {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final long most;
    private LocalDate day = LocalDate.EPOCH;
    private long used;

    /** @param most requests a day; 0 for no bound */
    DailyBudget(long most, Clock clock) {
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
        return most;
    }

    synchronized boolean isUsedUp() {
        turnDay();
        return most > 0 && used >= most;
    }

    private void turnDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
    }
}
