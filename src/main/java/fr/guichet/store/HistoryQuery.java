package fr.guichet.store;

import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.CountRecord;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.StoreRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A query for records, with its order: the same for every store.
 *
 * @param kind the kind of record
 * @param filter which of them match
 * @param order the order of the result
 */
public record HistoryQuery<T extends StoreRecord>(Class<T> kind, Predicate<T> filter, Comparator<T> order) {

    /** All, newest first. */
    public static HistoryQuery<Decision> decisions() {
        return new HistoryQuery<>(
                Decision.class,
                _ -> true,
                Comparator.comparing(Decision::at).reversed().thenComparing(Decision::id));
    }

    /** Those that lasted at some moment of that period, newest first. */
    public static HistoryQuery<Incident> incidents(Instant from, Instant to) {
        return new HistoryQuery<>(
                Incident.class,
                incident -> incident.start().isBefore(to)
                        && incident.end().filter(end -> end.isBefore(from)).isEmpty(),
                Comparator.comparing(Incident::start).reversed().thenComparing(Incident::id));
    }

    /** Those of that period, newest first. */
    public static HistoryQuery<AuditLine> audit(Instant from, Instant to) {
        return new HistoryQuery<>(
                AuditLine.class,
                line -> !line.at().isBefore(from) && line.at().isBefore(to),
                Comparator.comparing(AuditLine::at).reversed().thenComparing(AuditLine::id));
    }

    /** Those that match, by start, département, platform. */
    public static HistoryQuery<CountRecord> history(CountQuery query) {
        return new HistoryQuery<>(
                CountRecord.class,
                query::matches,
                Comparator.comparing(CountRecord::start)
                        .thenComparing(CountRecord::departement)
                        .thenComparing(CountRecord::platform));
    }

    /** The matching ones among the given records, in order. */
    public List<T> apply(Collection<T> records) {
        return records.stream().filter(filter).sorted(order).toList();
    }
}
