package fr.guichet.ops.page;

import fr.guichet.store.record.AuditLine;
import java.time.Instant;

/** A line of the audit as a row of the page. */
public record AuditRow(Moment at, String who, String action, String subject, String outcome, String detail) {

    static AuditRow of(AuditLine line, Instant now) {
        return new AuditRow(
                Moment.of(line.at(), now),
                line.who(),
                ActionText.titleOf(line.action()),
                line.subject(),
                French.outcome(line.outcome()),
                line.detail());
    }
}
