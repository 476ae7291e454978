package fr.guichet.store;

import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.CountRecord;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.StoreRecord;
import fr.guichet.store.record.StoredObservation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What survives a restart. Queries read the file, so they may take a while; they include what was saved a moment ago. Thread-safe. */
public interface Store extends AutoCloseable {

    /** Saves a record soon: never waits for a file, never throws. Does nothing after {@link #close}. */
    void save(StoreRecord record);

    /** Saves the observation of one listing; the latest wins. */
    default void save(ListingId listing, Observation observation) {
        save(new StoredObservation(listing, observation));
    }

    /** Returns all that a start needs, from memory: what the file held and what was saved since. */
    LoadResult<StoredState> load();

    /**
     * Calls a reader if the file could not be read at the start and is read later, with the state that {@link #load} returns from then on. Called on a thread of the
     * store, at most once.
     */
    void onLateLoad(Consumer<StoredState> reader);

    /** All decisions ever made, newest first, those that were undone included. */
    LoadResult<List<Decision>> decisions();

    /** Incidents that lasted at some moment from {@code from} until before {@code to}, newest first. */
    LoadResult<List<Incident>> incidents(Instant from, Instant to);

    /** Audit lines from {@code from} until before {@code to}, newest first. */
    LoadResult<List<AuditLine>> audit(Instant from, Instant to);

    /** The count records that match, ordered by start, then département, then platform. */
    LoadResult<List<CountRecord>> history(CountQuery query);

    /** Writes what is queued and returns when that succeeded or failed; {@link #health} says which. */
    void flush();

    /** Deletes what is older than its retention. Does nothing while the file cannot be written; the next call will. */
    void forget(Instant now);

    /** The state of persistence; never waits. */
    StoreHealth health();

    /** Copies the store, consistently and while running, to a file that {@code restore} reads. */
    BackupResult backup(Path to);

    /** Writes what is queued and closes the file; waits a bounded time. */
    @Override
    void close();

    /** The result of a backup. */
    sealed interface BackupResult {

        /**
         * The backup is complete.
         *
         * @param file where it is
         * @param bytes its size
         */
        record Made(Path file, long bytes) implements BackupResult {}

        /**
         * No backup was made; a file that was there before is unchanged.
         *
         * @param reason for operators
         */
        record Failed(String reason) implements BackupResult {}
    }
}
