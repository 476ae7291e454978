package fr.guichet.collect.history;

import fr.guichet.model.Departement;
import fr.guichet.model.PlatformId;
import fr.guichet.store.Tally;
import java.time.Instant;

/**
 * Of what is counted.
 *
 * @param span over how long
 * @param start when the span began
 * @param departement where
 * @param platform on which
 */
record Counted(Tally.Span span, Instant start, Departement departement, PlatformId platform) {

    static Counted of(Tally.Span span, Instant at, Departement departement, PlatformId platform) {
        return new Counted(span, span.startOf(at, departement), departement, platform);
    }

    static Counted of(Tally tally) {
        return new Counted(tally.span(), tally.start(), tally.departement(), tally.platform());
    }

    boolean isOver(Instant now) {
        return span.startOf(now, departement).isAfter(start);
    }
}
