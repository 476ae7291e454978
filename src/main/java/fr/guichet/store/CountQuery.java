package fr.guichet.store;

import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.store.record.CountRecord;
import java.time.Instant;
import java.util.Optional;

/**
 * A query for count records.
 *
 * @param span by the hour or by the day
 * @param from the earliest start
 * @param to the start before which they end
 * @param departement the département; empty for all
 * @param platform the platform; empty for all
 */
public record CountQuery(
        CountRecord.Span span,
        Instant from,
        Instant to,
        Optional<Departement> departement,
        Optional<PlatformId> platform) {

    /** All départements and platforms. */
    public static CountQuery of(CountRecord.Span span, Instant from, Instant to) {
        return new CountQuery(span, from, to, Optional.empty(), Optional.empty());
    }

    public boolean matches(CountRecord count) {
        return count.span() == span
                && !count.start().isBefore(from)
                && count.start().isBefore(to)
                && departement.filter(d -> !d.equals(count.departement())).isEmpty()
                && platform.filter(p -> !p.equals(count.platform())).isEmpty();
    }
}
