package fr.guichet.ops.act;

import fr.guichet.clock.GuichetClock;
import fr.guichet.store.Decisions;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes and undoes decisions. */
@Singleton
final class DecisionService {

    private final Decisions decisions;
    private final GuichetClock clock;

    DecisionService(Decisions decisions, GuichetClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    Decision make(DecisionKind kind, String subject, String value, String by, String reason) {
        Decision decision = Decision.made(kind, subject, value, by, clock.instant(), reason);
        decisions.make(decision);
        return decision;
    }

    Optional<Decision> find(DecisionKind kind, String subject) {
        return decisions.find(kind, subject);
    }

    /** Empty if no decision with that id holds. */
    Optional<Decision> undo(String id, String by) {
        return decisions.undo(id, by, clock.instant());
    }
}
