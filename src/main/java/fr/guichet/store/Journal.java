package fr.guichet.store;

import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import java.time.Instant;
import java.util.List;

/** What operators look up. Reads the file, so it may take a while; what was remembered a moment ago is there. */
public interface Journal {

    /** All that were ever made, newest first, those that were undone included. */
    LoadResult<List<Decision>> decisions();

    /** Those that lasted at some moment from {@code from} until before {@code to}, newest first. */
    LoadResult<List<Incident>> incidents(Instant from, Instant to);

    /** What was done from {@code from} until before {@code to}, newest first. */
    LoadResult<List<AuditLine>> audit(Instant from, Instant to);
}
