package fr.guichet.collect;

import fr.guichet.client.Pacer;
import fr.guichet.collect.guard.BreakerWatch;
import fr.guichet.collect.schedule.DailyBudget;
import fr.guichet.model.PlatformId;
import fr.guichet.store.Store;
import fr.guichet.store.record.PlatformLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps a platform's pause, its open breaker and its requests of the day in the store, so that a restart does not forget them. Thread-safe. */
final class LimitLog {

    /** The end of a pause that is computed again differs by less. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private final Store store;
    private final Clock realTime;
    private final Pacer pacer;
    private final BreakerWatch breaker;
    private final DailyBudget budget;
    private PlatformLimits saved;

    LimitLog(PlatformId platform, Store store, Clock realTime, Pacer pacer, BreakerWatch breaker, DailyBudget budget) {
        this.store = store;
        this.realTime = realTime;
        this.pacer = pacer;
        this.breaker = breaker;
        this.budget = budget;
        this.saved = store.load().value().limits().stream()
                .filter(limits -> limits.platform().equals(platform))
                .findFirst()
                .orElseGet(() -> new PlatformLimits(platform, Optional.empty(), Optional.empty(), LocalDate.EPOCH, 0));
    }

    /** What is left of the pause before the restart; empty when nothing is. */
    synchronized Optional<Duration> pauseLeft() {
        return left(saved.pausedUntil());
    }

    /** Whether the breaker was open before the restart and would be still. */
    synchronized boolean isBreakerOpen() {
        return left(saved.breakerOpenUntil()).isPresent();
    }

    private Optional<Duration> left(Optional<Instant> until) {
        return until.map(end -> Duration.between(realTime.instant(), end)).filter(Duration::isPositive);
    }

    /** The requests of the last day. */
    synchronized DailyBudget.Sent sent() {
        return new DailyBudget.Sent(saved.day(), saved.requests());
    }

    /** Saves what holds now. A pause and the breaker are written at once, a count with the store's next batch. */
    synchronized void update() {
        DailyBudget.Sent sent = budget.sent();
        PlatformLimits now = new PlatformLimits(
                saved.platform(),
                until(pacer.pauseLeft(), saved.pausedUntil()),
                until(breaker.untilProbe(), saved.breakerOpenUntil()),
                sent.day(),
                sent.requests());
        boolean isUrgent = !now.pausedUntil().equals(saved.pausedUntil())
                || !now.breakerOpenUntil().equals(saved.breakerOpenUntil());
        if (!now.equals(saved)) {
            saved = now;
            store.save(now);
        }
        if (isUrgent) {
            Thread.ofVirtual().name("save-limits-" + now.platform()).start(store::flush);
        }
    }

    private Optional<Instant> until(Optional<Duration> left, Optional<Instant> before) {
        return left.filter(Duration::isPositive)
                .map(wait -> realTime.instant().plus(wait))
                .map(end -> before.filter(
                                same -> Duration.between(same, end).abs().compareTo(SAME) < 0)
                        .orElse(end));
    }
}
