package fr.guichet.store;

import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.store.record.CountRecord;
import java.time.Instant;
import java.util.Optional;

/**
 * Which counts are asked for.
 *
 * @param span by the hour or by the day
 * @param from the earliest start
 * @param to the start before which they end
 * @param departement only there; empty for everywhere
 * @param platform only on that one; empty for all
 */
public record CountQuery(
        CountRecord.Span span,
        Instant from,
        Instant to,
        Optional<Departement> departement,
        Optional<PlatformId> platform) {

    /** Everywhere, on all platforms. */
    public static CountQuery of(CountRecord.Span span, Instant from, Instant to) {
        return new CountQuery(span, from, to, Optional.empty(), Optional.empty());
    }

    /** Whether that count is asked for. */
    public boolean matches(CountRecord count) {
        return count.span() == span
                && !count.start().isBefore(from)
                && count.start().isBefore(to)
                && departement.filter(d -> !d.equals(count.departement())).isEmpty()
                && platform.filter(p -> !p.equals(count.platform())).isEmpty();
    }
}
