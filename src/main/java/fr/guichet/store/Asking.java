package fr.guichet.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which memos somebody looks up, and in which order: the same for every store.
 *
 * @param kind of which kind
 * @param asked which of them
 * @param order in which they are given
 */
public record Asking<T extends Memo>(Class<T> kind, Predicate<T> asked, Comparator<T> order) {

    /** All, newest first. */
    public static Asking<Decision> decisions() {
        return new Asking<>(
                Decision.class,
                _ -> true,
                Comparator.comparing(Decision::at).reversed().thenComparing(Decision::id));
    }

    /** Those that lasted at some moment of that period, newest first. */
    public static Asking<Incident> incidents(Instant from, Instant to) {
        return new Asking<>(
                Incident.class,
                incident -> incident.start().isBefore(to)
                        && incident.end().filter(end -> end.isBefore(from)).isEmpty(),
                Comparator.comparing(Incident::start).reversed().thenComparing(Incident::id));
    }

    /** Those of that period, newest first. */
    public static Asking<AuditLine> audit(Instant from, Instant to) {
        return new Asking<>(
                AuditLine.class,
                line -> !line.at().isBefore(from) && line.at().isBefore(to),
                Comparator.comparing(AuditLine::at).reversed().thenComparing(AuditLine::id));
    }

    /** Those asked for, by start, département, platform. */
    public static Asking<Tally> history(HistoryQuestion question) {
        return new Asking<>(
                Tally.class,
                question::asksFor,
                Comparator.comparing(Tally::start)
                        .thenComparing(Tally::departement)
                        .thenComparing(Tally::platform));
    }

    /** Those of some that are asked for, in order. */
    public List<T> among(Collection<T> memos) {
        return memos.stream().filter(asked).sorted(order).toList();
    }
}
