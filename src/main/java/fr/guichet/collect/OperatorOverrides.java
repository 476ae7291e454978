package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.store.Decisions;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import fr.guichet.store.record.Incident;
import java.util.Optional;
import java.util.regex.Pattern;

/** What operators decided about one platform, as it holds now. Thread-safe. */
final class OperatorOverrides {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private final Decisions decisions;
    private final PlatformId platform;

    OperatorOverrides(Decisions decisions, PlatformId platform) {
        this.decisions = decisions;
        this.platform = platform;
    }

    /** That it is to rest; empty when it is not. */
    Optional<Decision> pause() {
        return decisions.find(DecisionKind.PAUSE, platform.value());
    }

    /**
     * How many requests it gets in a day.
     *
     * @param usual what the settings say
     * @return 0 for no bound
     */
    long requestsPerDay(long usual) {
        return decisions
                .find(DecisionKind.BUDGET, platform.value())
                .map(Decision::value)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(Long::valueOf)
                .orElse(usual);
    }

    /** Whether what it told in a drop is the truth after all. */
    boolean isNewNormal(Incident drop) {
        return decisions.find(DecisionKind.NEW_NORMAL, drop.id()).isPresent();
    }

    /** How the platform is doing, as everybody may see it. */
    PlatformStatus appliedTo(PlatformStatus status) {
        PlatformStatus told = status.withNotice(
                decisions.find(DecisionKind.NOTICE, platform.value()).map(Decision::value));
        return pause().map(decision -> told.paused(decision.at())).orElse(told);
    }
}
