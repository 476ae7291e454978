package fr.guichet.store.embedded;

import fr.guichet.store.CountQuery;
import fr.guichet.store.HistoryQuery;
import fr.guichet.store.LoadResult;
import fr.guichet.store.Store;
import fr.guichet.store.StoreHealth;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.StoredState;
import fr.guichet.store.embedded.FileThread.FileUnavailableException;
import fr.guichet.store.embedded.Table.Rows;
import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.CountRecord;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.StoreRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Stores records in one H2 file of a data directory, {@code guichet.mv.db}: no set-up, one process at a time. Records go to memory; one thread writes them in batches, each in one
 * transaction that is on disk when it ends.
 */
public final class EmbeddedStore implements Store {

    static final Duration OPENING = Duration.ofSeconds(15);
    private static final Duration READING = Duration.ofSeconds(10);
    private static final Duration WRITING = Duration.ofSeconds(30);
    private static final Duration COPYING = Duration.ofMinutes(10);

    private final StoreSettings settings;
    private final WriteQueue queue;
    private final FileKeeper keeper;
    private final FileThread thread = new FileThread();

    EmbeddedStore(FileOpener opener, StoreSettings settings, Clock clock) {
        this.settings = settings;
        this.queue = new WriteQueue(settings.mostUnwritten());
        this.keeper = new FileKeeper(opener, queue, clock);
    }

    /**
     * Opens the database of a data directory, or creates one. Never throws: when the file is unavailable the store runs from memory and keeps retrying.
     *
     * @param directory created if missing
     * @param clock for the times in its health
     */
    public static Opening open(Path directory, StoreSettings settings, Clock clock) {
        FileOpener opener = new FileOpener(new DataFiles(directory), new H2(""), Migrations.OURS, clock);
        return open(opener, settings, clock, OPENING);
    }

    static Opening open(FileOpener opener, StoreSettings settings, Clock clock, Duration patience) {
        EmbeddedStore store = new EmbeddedStore(opener, settings, clock);
        Optional<String> refusal = store.begin(patience);
        if (refusal.isPresent()) {
            store.close();
            return new Opening.Refused(refusal.get());
        }
        return new Opening.Opened(store);
    }

    /** Whether another store uses a data directory. Creates nothing. */
    public static boolean isInUse(Path directory) {
        DataFiles files = new DataFiles(directory);
        if (!Files.exists(files.lock())) {
            return false;
        }
        try {
            Optional<DirectoryLock> lock = DirectoryLock.tryTake(files);
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether a data directory holds a database. */
    public static boolean existsIn(Path directory) {
        return Files.exists(new DataFiles(directory).database());
    }

    /**
     * Restores a backup for the next start. Refuses when the directory is in use or the backup cannot be read completely; the old file is kept under another name.
     *
     * @param backup a file written by {@link #backup}
     * @param directory the data directory
     * @param clock for the name of the old file
     */
    public static RestoreResult restore(Path backup, Path directory, Clock clock) {
        return new Restoring(new DataFiles(directory), new H2(""), Migrations.OURS, clock).restore(backup);
    }

    /** @return why this version must not run, if so; a file that is slow to open is opened in the background */
    private Optional<String> begin(Duration patience) {
        try {
            return thread.ask(keeper::begin, patience);
        } catch (FileUnavailableException _) {
            return Optional.empty();
        } finally {
            thread.every(settings.writeEvery(), keeper::turn);
        }
    }

    @Override
    public void save(StoreRecord record) {
        queue.save(record);
    }

    @Override
    public LoadResult<StoredState> load() {
        List<String> missing = keeper.missing();
        return new LoadResult<>(queue.state(), missing);
    }

    @Override
    public void onLateLoad(Consumer<StoredState> reader) {
        keeper.onLateLoad(reader);
    }

    @Override
    public LoadResult<List<Decision>> decisions() {
        return query(HistoryQuery.decisions(), StoreFile::decisions);
    }

    @Override
    public LoadResult<List<Incident>> incidents(Instant from, Instant to) {
        return query(HistoryQuery.incidents(from, to), file -> file.incidents(from, to));
    }

    @Override
    public LoadResult<List<AuditLine>> audit(Instant from, Instant to) {
        return query(HistoryQuery.audit(from, to), file -> file.audit(from, to));
    }

    @Override
    public LoadResult<List<CountRecord>> history(CountQuery query) {
        return query(HistoryQuery.history(query), file -> file.history(query));
    }

    /** Reads the queue before the file: a batch that is written in between is seen twice, never missed. */
    private <T extends StoreRecord> LoadResult<List<T>> query(HistoryQuery<T> query, FileKeeper.Read<T> read) {
        List<T> unwritten = queue.unwritten(query.kind());
        try {
            Rows<T> kept = thread.ask(() -> keeper.read(read), READING);
            LoadResult<List<T>> all = LoadResult.all(query.apply(latest(kept.records(), unwritten)));
            return kept.unreadable() == 0 ? all : all.withMissing(kept.unreadable() + " rows could not be read");
        } catch (FileUnavailableException e) {
            return LoadResult.all(query.apply(latest(List.of(), unwritten)))
                    .withMissing("the file could not be read: " + e.getMessage());
        }
    }

    private static <T extends StoreRecord> List<T> latest(List<T> kept, List<T> unwritten) {
        Map<Object, T> byKey = new LinkedHashMap<>();
        kept.forEach(record -> byKey.put(record.key(), record));
        unwritten.forEach(record -> byKey.put(record.key(), record));
        return new ArrayList<>(byKey.values());
    }

    @Override
    public void flush() {
        doOnFile(keeper::writeNow);
    }

    /** One run of the writer, for tests. */
    void turn() {
        doOnFile(keeper::turn);
    }

    @Override
    public void forget(Instant now) {
        queue.deleteObservationsBefore(now.minus(settings.retention().observations()));
        doOnFile(() -> keeper.forget(now, settings.retention()));
    }

    @Override
    public StoreHealth health() {
        OptionalLong bytes = keeper.fileBytes();
        return new StoreHealth(
                keeper.state(),
                bytes,
                bytes.orElse(0) > settings.largestFile(),
                keeper.lastWritten(),
                queue.size(),
                queue.lost(),
                keeper.unreadable(),
                keeper.setAside());
    }

    @Override
    public BackupResult backup(Path to) {
        Path target = to.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(part.getParent());
            return copied(part, target);
        } catch (IOException | FileUnavailableException e) {
            return new BackupResult.Failed("no backup was made: " + e.getMessage());
        }
    }

    private BackupResult copied(Path part, Path target) throws IOException, FileUnavailableException {
        try {
            thread.ask(
                    () -> {
                        keeper.backup(part);
                        return true;
                    },
                    COPYING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return new BackupResult.Made(target, Files.size(target));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void close() {
        queue.close();
        doOnFile(keeper::end);
        thread.close();
    }

    /** Failures show in {@link #health}. */
    private void doOnFile(Runnable work) {
        try {
            thread.ask(Executors.callable(work), WRITING);
        } catch (FileUnavailableException _) {
            // The file does not answer, or the store is closed: callers neither wait nor fail.
        }
    }

    /** The result of opening a store. */
    public sealed interface Opening {

        /**
         * It runs, possibly from memory: its health says which.
         *
         * @param store to be closed at the end
         */
        record Opened(Store store) implements Opening {}

        /**
         * It must not run, because that would lose data: another process uses the directory, a newer version wrote the file, or its migration failed. The file is unchanged.
         *
         * @param message what is wrong and what to do, for operators
         */
        record Refused(String message) implements Opening {}
    }

    /** The result of restoring a backup. */
    public sealed interface RestoreResult {

        /**
         * The next start reads the restored file.
         *
         * @param setAside the renamed old file; empty when there was none
         */
        record Restored(Optional<Path> setAside) implements RestoreResult {}

        /**
         * Nothing was changed.
         *
         * @param reason for operators
         */
        record Refused(String reason) implements RestoreResult {}
    }
}
