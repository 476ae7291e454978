package fr.guichet.collect;

import java.time.Clock;
import java.util.Optional;

/** Why nothing is asked of a platform though it may well answer: its requests of today are used up, or it is its quiet hours. Thread-safe. */
final class Hold {

    private final DailyBudget budget;
    private final Optional<QuietHours> quietHours;
    private final Clock clock;

    Hold(DailyBudget budget, Optional<QuietHours> quietHours, Clock clock) {
        this.budget = budget;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** For people; empty when nothing holds us back. */
    Optional<String> reason() {
        if (budget.isUsedUp()) {
            return Optional.of("the requests of today are used up");
        }
        return quietHours
                .filter(hours -> hours.cover(clock.instant()))
                .map(hours -> "quiet hours from " + hours.from() + " to " + hours.to());
    }
}
