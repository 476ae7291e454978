package fr.guichet.collect;

import fr.guichet.collect.schedule.DailyBudget;
import fr.guichet.collect.schedule.QuietHours;
import fr.guichet.store.record.Decision;
import java.time.Clock;
import java.util.Optional;

/** Why nothing is asked of a platform though it may well answer: operators let it rest, its requests of today are used up, or it is its quiet hours. Thread-safe. */
final class RequestGate {

    private final OperatorOverrides orders;
    private final DailyBudget budget;
    private final Optional<QuietHours> quietHours;
    private final Clock clock;

    RequestGate(OperatorOverrides orders, DailyBudget budget, Optional<QuietHours> quietHours, Clock clock) {
        this.orders = orders;
        this.budget = budget;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** For people; empty when nothing holds us back. */
    Optional<String> reason() {
        return orders.pause().map(RequestGate::told).or(() -> budget.isUsedUp() ? usedUp() : quiet());
    }

    private static String told(Decision pause) {
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
