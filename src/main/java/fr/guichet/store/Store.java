package fr.guichet.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** What survives a restart. Thread-safe. */
public interface Store extends WritePort, Journal, History, AutoCloseable {

    /** All that a start needs, from memory: what was kept and what was remembered since. */
    LoadResult<StoredState> load();

    /**
     * Tells a reader if what was kept turns up after the start, because the file could not be read then: the recollection is what {@link #load} gives from then on. It is
     * logged on a thread of the store, at most once.
     */
    void onLateLoad(Consumer<StoredState> reader);

    /** Writes what waits, now, and comes back when that is done or cannot be done; which of the two, {@link #health} says. */
    void flush();

    /** Forgets what is older than the settings keep it. Does nothing to a file that cannot be written; the next call will. */
    void forget(Instant now);

    /** How keeping is going; never waits. */
    StoreHealth health();

    /** Copies what is kept, consistently and while running, to a file that {@code restore} reads. */
    Backup backup(Path to);

    /** Writes what waits and lets go of the file; waits a bounded time. */
    @Override
    void close();
}
