package fr.guichet.ops.act;

import fr.guichet.store.record.Decision;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision as operators see it.
 *
 * @param id to undo it by
 * @param kind a code
 * @param subject about what
 * @param value what exactly; may be blank
 * @param by who made it
 * @param at when
 * @param reason why; may be blank
 * @param undoneBy who took it back; empty while it holds
 * @param undoneAt when; empty while it holds
 */
public record DecisionLine(
        String id,
        String kind,
        String subject,
        String value,
        String by,
        Instant at,
        String reason,
        Optional<String> undoneBy,
        Optional<Instant> undoneAt) {

    static DecisionLine of(Decision decision) {
        return new DecisionLine(
                decision.id(),
                decision.kind().code(),
                decision.subject(),
                decision.value(),
                decision.by(),
                decision.at(),
                decision.reason(),
                decision.undone().map(Decision.Undoing::by),
                decision.undone().map(Decision.Undoing::at));
    }
}
