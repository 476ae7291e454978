package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.store.Decisions;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import fr.guichet.store.record.Incident;
import java.util.Optional;
import java.util.regex.Pattern;

/** The operators' decisions about one platform that hold now. Thread-safe. */
final class OperatorOverrides {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private final Decisions decisions;
    private final PlatformId platform;

    OperatorOverrides(Decisions decisions, PlatformId platform) {
        this.decisions = decisions;
        this.platform = platform;
    }

    /** The decision to pause it; empty when there is none. */
    Optional<Decision> pause() {
        return decisions.find(DecisionKind.PAUSE, platform.value());
    }

    /**
     * How many requests a day are allowed.
     *
     * @param configured the number in the settings
     * @return 0 for no bound
     */
    long requestsPerDay(long configured) {
        return decisions
                .find(DecisionKind.BUDGET, platform.value())
                .map(Decision::value)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(Long::valueOf)
                .orElse(configured);
    }

    /** Whether the answers of a suspicious drop are accepted as true. */
    boolean isNewNormal(Incident drop) {
        return decisions.find(DecisionKind.NEW_NORMAL, drop.id()).isPresent();
    }

    /** The status with the operators' pause and notice. */
    PlatformStatus appliedTo(PlatformStatus status) {
        PlatformStatus noticed = status.withNotice(
                decisions.find(DecisionKind.NOTICE, platform.value()).map(Decision::value));
        return pause().map(decision -> noticed.paused(decision.at())).orElse(noticed);
    }
}
