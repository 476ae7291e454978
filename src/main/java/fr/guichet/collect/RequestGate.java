package fr.guichet.collect;

import fr.guichet.collect.schedule.DailyBudget;
import fr.guichet.collect.schedule.QuietHours;
import fr.guichet.store.record.Decision;
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

    /** Why no request is allowed, for people; empty when requests are allowed. */
    Optional<String> reason() {
        return overrides.pause().map(RequestGate::paused).or(() -> budget.isUsedUp() ? usedUp() : quiet());
    }

    private static String paused(Decision pause) {
        return "paused by " + pause.by() + (pause.reason().isBlank() ? "" : ": " + pause.reason());
    }

    private static Optional<String> usedUp() {
        return Optional.of("the requests of today are used up");
    }

    private Optional<String> quiet() {
        return quietHours
                .filter(hours -> hours.cover(clock.instant()))
                .map(hours -> "quiet hours from " + hours.from() + " to " + hours.to());
    }
}
