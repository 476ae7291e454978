package fr.guichet.collect.history;

import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.store.record.CountRecord;
import java.time.Instant;

/**
 * The key of a count: a span of time, a département and a platform.
 *
 * @param start when the span began
 */
record Counted(CountRecord.Span span, Instant start, Departement departement, PlatformId platform) {

    static Counted of(CountRecord.Span span, Instant at, Departement departement, PlatformId platform) {
        return new Counted(span, span.startOf(at, departement), departement, platform);
    }

    static Counted of(CountRecord record) {
        return new Counted(record.span(), record.start(), record.departement(), record.platform());
    }

    boolean isOver(Instant now) {
        return span.startOf(now, departement).isAfter(start);
    }
}
