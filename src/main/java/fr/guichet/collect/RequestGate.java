package fr.guichet.collect;

import fr.guichet.collect.guard.HoldReason;
import fr.guichet.collect.schedule.DailyBudget;
import fr.guichet.collect.schedule.QuietHours;
import java.time.Clock;
import java.util.Optional;

/** Decides whether requests to a platform are allowed now: not during an operator's pause, after the day's last request, or in quiet hours. Thread-safe. */
final class RequestGate {

    private final OperatorOverrides overrides;
    private final DailyBudget budget;
    private final Optional<QuietHours> quietHours;
    private final Clock clock;

    RequestGate(OperatorOverrides overrides, DailyBudget budget, Optional<QuietHours> quietHours, Clock clock) {
        this.overrides = overrides;
        this.budget = budget;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** Why no request is allowed; empty when requests are allowed. */
    Optional<HoldReason> reason() {
        return overrides
                .pause()
                .<HoldReason>map(pause -> new HoldReason.PausedBy(pause.by(), pause.reason()))
                .or(this::budget)
                .or(this::quiet);
    }

    private Optional<HoldReason> budget() {
        return budget.isUsedUp() ? Optional.of(new HoldReason.BudgetUsedUp()) : Optional.empty();
    }

    private Optional<HoldReason> quiet() {
        return quietHours
                .filter(hours -> hours.cover(clock.instant()))
                .map(hours -> new HoldReason.QuietHours("from " + hours.from() + " to " + hours.to()));
    }
}
