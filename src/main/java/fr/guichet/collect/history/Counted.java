package fr.guichet.collect.history;

import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.store.record.CountRecord;
import java.time.Instant;

/**
 * Of what is counted.
 *
 * @param span over how long
 * @param start when the span began
 * @param departement where
 * @param platform on which
 */
record Counted(CountRecord.Span span, Instant start, Departement departement, PlatformId platform) {

    static Counted of(CountRecord.Span span, Instant at, Departement departement, PlatformId platform) {
        return new Counted(span, span.startOf(at, departement), departement, platform);
    }

    static Counted of(CountRecord tally) {
        return new Counted(tally.span(), tally.start(), tally.departement(), tally.platform());
    }

    boolean isOver(Instant now) {
        return span.startOf(now, departement).isAfter(start);
    }
}
