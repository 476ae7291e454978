package fr.guichet.store.record;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody did something; written once, never changed.
 *
 * @param id opaque, at most 40 characters
 * @param at when
 * @param who which operator
 * @param action what was asked, a short code such as {@code pause}
 * @param subject of what
 * @param outcome how it ended, a short code such as {@code done} or {@code refused}
 * @param detail for people; may be blank
 */
public record AuditLine(String id, Instant at, String who, String action, String subject, String outcome, String detail)
        implements StoreRecord {

    public AuditLine {
        at = at.truncatedTo(MICROS);
    }

    /** A line under an id of its own. */
    public static AuditLine of(Instant at, String who, String action, String subject, String outcome, String detail) {
        return new AuditLine(UUID.randomUUID().toString(), at, who, action, subject, outcome, detail);
    }

    @Override
    public Object key() {
        return id;
    }
}
