package fr.guichet.store;

import fr.guichet.model.Departement;
import fr.guichet.model.PlatformId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which tallies are asked for.
 *
 * @param span by the hour or by the day
 * @param from the earliest start
 * @param to the start before which they end
 * @param departement only there; empty for everywhere
 * @param platform only on that one; empty for all
 */
public record HistoryQuestion(
        Tally.Span span, Instant from, Instant to, Optional<Departement> departement, Optional<PlatformId> platform) {

    /** Everywhere, on all platforms. */
    public static HistoryQuestion of(Tally.Span span, Instant from, Instant to) {
        return new HistoryQuestion(span, from, to, Optional.empty(), Optional.empty());
    }

    /** Whether that tally is asked for. */
    public boolean asksFor(Tally tally) {
        return tally.span() == span
                && !tally.start().isBefore(from)
                && tally.start().isBefore(to)
                && departement.filter(d -> !d.equals(tally.departement())).isEmpty()
                && platform.filter(p -> !p.equals(tally.platform())).isEmpty();
    }
}
