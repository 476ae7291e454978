package fr.guichet.store.record;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the audit; written once, never changed.
 *
 * @param id opaque, at most 40 characters
 * @param at when
 * @param who the operator
 * @param action the requested action, a short code such as {@code pause}
 * @param subject what the action is about
 * @param outcome result, a short code such as {@code done} or {@code refused}
 * @param detail for people; may be blank
 */
public record AuditLine(String id, Instant at, String who, String action, String subject, String outcome, String detail)
        implements StoreRecord {

    public AuditLine {
        at = at.truncatedTo(MICROS);
    }

    /** Creates a line with a new id. */
    public static AuditLine of(Instant at, String who, String action, String subject, String outcome, String detail) {
        return new AuditLine(UUID.randomUUID().toString(), at, who, action, subject, outcome, detail);
    }

    @Override
    public Object key() {
        return id;
    }
}
