package fr.guichet.ops.page;

import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import java.time.Instant;
import java.util.Optional;

/** A decision as a row of the page. One about an incident shows the platform, because incidents have no name. */
public record DecisionRow(
        String id,
        String kind,
        String subject,
        String value,
        String by,
        Moment at,
        String reason,
        Optional<String> undoneBy,
        Optional<Moment> undoneAt) {

    static DecisionRow of(Decision decision, Instant now) {
        boolean isAboutIncident = decision.kind().equals(DecisionKind.NEW_NORMAL);
        return new DecisionRow(
                decision.id(),
                French.decision(decision.kind().code()),
                isAboutIncident ? decision.value() : decision.subject(),
                isAboutIncident ? "" : decision.value(),
                decision.by(),
                Moment.of(decision.at(), now),
                decision.reason(),
                decision.undone().map(Decision.Undoing::by),
                decision.undone().map(undoing -> Moment.of(undoing.at(), now)));
    }
}
