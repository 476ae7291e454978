package fr.guichet.store.embedded;

import fr.guichet.store.Retention;
import fr.guichet.store.StoreHealth.State;
import fr.guichet.store.StoreRecords;
import fr.guichet.store.StoredState;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the file while it can be kept: writes what waits, and when that fails lets go of the file and tries anew, ever less often. What it does is done on the file's
 * thread; how it is going may be asked from any.
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

    /** Opens the file for the first time. @return why this version must not run on it; empty when it may, if only from memory */
    Optional<String> begin() {
        open();
        hasBegun = true;
        return isRefused ? Optional.of(reason()) : Optional.empty();
    }

    /** One turn: writes what waits, or opens the file again if it is time to try. */
    void turn() {
        if (file == null && backoff.isDue()) {
            open();
        }
        write();
    }

    /** Writes what waits, opening the file again whether it is time to try or not. */
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
            case FileOpening.Opened opened -> use(opened);
            case FileOpening.Unavailable unavailable -> memoryOnly(unavailable.reason());
            case FileOpening.Refused refused -> {
                isRefused = true;
                memoryOnly(refused.message());
            }
        }
    }

    private void use(FileOpening.Opened opened) {
        boolean isFirst = !isLoaded;
        if (isFirst && !merge(opened.file())) {
            return;
        }
        if (opened.isNew()) {
            queue.queueAll();
        }
        isLoaded = true;
        file = opened.file();
        if (!hasBegun) {
            state = new State.Writing();
        }
        if (isFirst && !opened.isNew() && (hasBegun || wasRequested)) {
            notifyLateReaders();
        }
    }

    /** Reads what the file holds. @return false when it cannot be used, which is then seen to */
    private boolean merge(StoreFile opened) {
        StoredRows rows = opened.readState();
        queue.merge(rows.state());
        unreadable.addAndGet(rows.unreadable());
        rows.trouble().ifPresent(trouble -> {
            letGo(opened, trouble);
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
                LOG.log(Level.ERROR, "what was found late could not be used", e);
            }
        }
    }

    private void write() {
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
            letGo(open, e);
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
            LOG.log(Level.INFO, "the store writes to its file again");
            state = new State.Writing();
        }
    }

    /** The file failed: it is tried anew later, or set aside when it is corrupt. */
    private void letGo(StoreFile failed, Exception trouble) {
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

    /** Reads something of the file. */
    <T> Rows<T> read(Read<T> read) throws FileUnavailableException {
        StoreFile open = opened();
        try {
            return read.rows(open);
        } catch (SQLException e) {
            if (!H2.isCorrupt(e)) {
                letGo(open, e);
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
                letGo(open, e);
            }
        }
    }

    /** Writes what waits, then copies the file into an archive. */
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

    /** Writes what waits and lets go of file and directory, for good. */
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
            LOG.log(Level.WARNING, "the store was not closed properly: {0}", H2.describe(e));
        }
    }

    void onLateLoad(Consumer<StoredState> reader) {
        lateReaders.add(reader);
    }

    /** What of the kept could not be read, for people. To be asked before what could: from then on late readers are logged of what is found. */
    List<String> missing() {
        wasRequested = true;
        List<String> missing = new ArrayList<>();
        if (!isLoaded) {
            missing.add("what was kept could not be read: " + reason());
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

    /** Reads something of an open file. */
    interface Read<T> {
        Rows<T> rows(StoreFile file) throws SQLException;
    }
}
