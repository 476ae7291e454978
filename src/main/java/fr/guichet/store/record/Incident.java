package fr.guichet.store.record;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.Optional;

/**
 * A period in which a source was silent or dropped suspiciously.
 *
 * @param id opaque, at most 40 characters
 * @param source a platform's code, or {@code registry}
 * @param kind what went wrong, a short code: {@code silent} or {@code drop}
 * @param reason why, a short code such as {@code refused}
 * @param start since when
 * @param end until when; empty while it is open
 * @param affectedCentres how many centres are affected
 * @param detail for operators
 */
public record Incident(
        String id,
        String source,
        String kind,
        String reason,
        Instant start,
        Optional<Instant> end,
        int affectedCentres,
        String detail)
        implements StoreRecord {

    public Incident {
        start = start.truncatedTo(MICROS);
        end = end.map(instant -> instant.truncatedTo(MICROS));
    }

    public Incident ended(Instant at) {
        return new Incident(id, source, kind, reason, start, Optional.of(at), affectedCentres, detail);
    }

    /** The same incident with another number of affected centres. */
    public Incident touching(int centres) {
        return new Incident(id, source, kind, reason, start, end, centres, detail);
    }

    public boolean isOpen() {
        return end.isEmpty();
    }

    @Override
    public Object key() {
        return id;
    }
}
