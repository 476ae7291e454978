package fr.guichet.store.embedded;

import fr.guichet.store.StoreHealth.State;
import fr.guichet.store.StoreRecords;
import fr.guichet.store.StoreSettings.Retention;
import fr.guichet.store.StoredState;
import fr.guichet.store.embedded.FileThread.FileUnavailableException;
import fr.guichet.store.embedded.Table.Rows;
import fr.guichet.store.record.Decision;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the queue to the file; when that fails, closes the file and reopens it with a growing back-off. Runs on the file's thread; its state may be read from any thread.
 */
final class FileKeeper {

    private static final Logger LOG = System.getLogger(FileKeeper.class.getName());

    private final FileOpener opener;
    private final WriteQueue queue;
    private final Clock clock;
    private final Backoff backoff = new Backoff();
    private final AtomicLong unreadable = new AtomicLong();
    private final List<Consumer<StoredState>> lateReaders = new CopyOnWriteArrayList<>();

    private @Nullable StoreFile file;
    private boolean isRefused;
    private boolean hasBegun;
    private boolean hasEnded;

    private volatile State state;
    private volatile boolean isLoaded;
    private volatile boolean wasRequested;
    private volatile OptionalLong fileBytes = OptionalLong.empty();
    private volatile Optional<Instant> lastWritten = Optional.empty();

    FileKeeper(FileOpener opener, WriteQueue queue, Clock clock) {
        this.opener = opener;
        this.queue = queue;
        this.clock = clock;
        this.state = new State.MemoryOnly("the file is being opened", clock.instant());
    }

    /** Opens the file for the first time. @return why this version must not use it; empty when it may, possibly from memory */
    Optional<String> begin() {
        queue.merge(new StoredState(
                Map.of(), Map.of(), List.of(), List.of(), opener.limits().read()));
        open();
        hasBegun = true;
        return isRefused ? Optional.of(reason()) : Optional.empty();
    }

    /** One run: reopens the file if a retry is due, and writes the queue. */
    void turn() {
        if (file == null && backoff.isDue()) {
            open();
        }
        write();
    }

    /** Writes the queue; reopens the file without waiting for the back-off. */
    void writeNow() {
        if (file == null) {
            open();
        }
        write();
    }

    private void open() {
        if (isRefused || hasEnded) {
            return;
        }
        switch (opener.open()) {
            case FileOpener.Opening.Opened opened -> use(opened);
            case FileOpener.Opening.Unavailable unavailable -> memoryOnly(unavailable.reason());
            case FileOpener.Opening.InUse inUse -> {
                // A second process would lose its records; one that runs already waits for the lock.
                isRefused = !hasBegun;
                memoryOnly(inUse.message());
            }
            case FileOpener.Opening.Refused refused -> {
                isRefused = true;
                memoryOnly(refused.message());
            }
        }
    }

    private void use(FileOpener.Opening.Opened opened) {
        boolean isFirst = !isLoaded;
        if (isFirst && !merge(opened.file())) {
            return;
        }
        boolean isRestored = isFirst && opened.isNew() && restoreDecisions();
        if (opened.isNew()) {
            queue.queueAll();
        }
        isLoaded = true;
        file = opened.file();
        if (!hasBegun) {
            state = new State.Writing();
        }
        if (isFirst && (isRestored || !opened.isNew()) && (hasBegun || wasRequested)) {
            notifyLateReaders();
        }
    }

    /** Merges the decisions that are kept apart into a new database. @return whether there are any */
    private boolean restoreDecisions() {
        List<Decision> decisions = opener.decisions().read();
        queue.merge(new StoredState(Map.of(), Map.of(), decisions, List.of(), List.of()));
        return !decisions.isEmpty();
    }

    /** Merges the content of the file. @return false when the file cannot be used; it is then closed */
    private boolean merge(StoreFile opened) {
        StoredRows rows = opened.readState();
        queue.merge(rows.state());
        unreadable.addAndGet(rows.unreadable());
        rows.trouble().ifPresent(trouble -> {
            close(opened, trouble);
            if (H2.isCorrupt(trouble)) {
                open();
            }
        });
        return rows.trouble().isEmpty();
    }

    private void notifyLateReaders() {
        StoredState state = queue.state();
        for (Consumer<StoredState> reader : lateReaders) {
            try {
                reader.accept(state);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A reader failed on the state that was loaded late", e);
            }
        }
    }

    private void write() {
        if (opener.isLocked() && !hasEnded) {
            opener.limits().write(queue.limits());
        }
        if (isLoaded && !hasEnded) {
            opener.decisions().write(queue.decisions());
        }
        StoreFile open = file;
        if (open == null) {
            return;
        }
        StoreRecords batch = queue.take();
        try {
            if (opener.size().isEmpty()) {
                throw new SQLException("the file is gone");
            }
            queue.written(batch.size() == 0 ? 0 : open.write(batch));
            wrote(batch.size());
        } catch (SQLException | RuntimeException e) {
            close(open, e);
        }
        fileBytes = opener.size();
    }

    private void wrote(int records) {
        opener.filled();
        backoff.succeeded();
        if (records > 0) {
            lastWritten = Optional.of(clock.instant());
        }
        if (state instanceof State.MemoryOnly) {
            LOG.log(Level.INFO, "Persistence available again");
            state = new State.Writing();
        }
    }

    /** Closes a failed file: it is reopened later, or set aside when it is corrupt. */
    private void close(StoreFile failed, Exception trouble) {
        failed.abandon();
        file = null;
        memoryOnly(H2.describe(trouble));
        if (H2.isCorrupt(trouble)) {
            try {
                opener.setAside(H2.describe(trouble));
            } catch (IOException e) {
                memoryOnly("a corrupt file cannot be set aside: " + e);
            }
        }
    }

    private void memoryOnly(String reason) {
        backoff.failed();
        Instant since = state instanceof State.MemoryOnly already ? already.since() : clock.instant();
        if (!hasBegun
                || !(state instanceof State.MemoryOnly already
                        && already.reason().equals(reason))) {
            LOG.log(Level.ERROR, "Persistence unavailable; running from memory: {0}", reason);
        }
        state = new State.MemoryOnly(reason, since);
    }

    /** Runs a query on the file. */
    <T> Rows<T> read(Read<T> read) throws FileUnavailableException {
        StoreFile open = opened();
        try {
            return read.rows(open);
        } catch (SQLException e) {
            if (!H2.isCorrupt(e)) {
                close(open, e);
            }
            throw new FileUnavailableException(H2.describe(e));
        }
    }

    void forget(Instant now, Retention retention) {
        writeNow();
        StoreFile open = file;
        if (open != null) {
            try {
                open.forget(now, retention);
            } catch (SQLException e) {
                close(open, e);
            }
        }
    }

    /** Writes the queue, then copies the file into an archive. */
    void backup(Path archive) throws FileUnavailableException {
        writeNow();
        try {
            opened().backup(archive);
        } catch (SQLException e) {
            throw new FileUnavailableException(H2.describe(e));
        }
    }

    private StoreFile opened() throws FileUnavailableException {
        if (file == null) {
            throw new FileUnavailableException(reason());
        }
        return file;
    }

    /** Writes the queue and closes the file and the directory for good. */
    void end() {
        writeNow();
        hasEnded = true;
        state = new State.MemoryOnly("the store is closed", clock.instant());
        StoreFile open = file;
        file = null;
        try (opener) {
            if (open != null) {
                open.close();
            }
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, "The store was not closed properly: {0}", H2.describe(e));
        }
    }

    void onLateLoad(Consumer<StoredState> reader) {
        lateReaders.add(reader);
    }

    /** Descriptions of what could not be loaded. Call it before reading the state: from then on late readers are notified. */
    List<String> missing() {
        wasRequested = true;
        List<String> missing = new ArrayList<>();
        if (!isLoaded) {
            missing.add("the file could not be read: " + reason());
        }
        opener.setAside().ifPresent(name -> missing.add("the file was corrupt and is kept as " + name));
        if (unreadable() > 0) {
            missing.add(unreadable() + " rows could not be read");
        }
        return missing;
    }

    private String reason() {
        return state instanceof State.MemoryOnly memoryOnly ? memoryOnly.reason() : "";
    }

    State state() {
        return state;
    }

    OptionalLong fileBytes() {
        return fileBytes;
    }

    Optional<Instant> lastWritten() {
        return lastWritten;
    }

    Optional<String> setAside() {
        return opener.setAside();
    }

    long unreadable() {
        return unreadable.get();
    }

    /** A query on an open file. */
    interface Read<T> {
        Rows<T> rows(StoreFile file) throws SQLException;
    }
}
