package fr.guichet.store.embedded;

import fr.guichet.store.Backup;
import fr.guichet.store.CountQuery;
import fr.guichet.store.HistoryQuery;
import fr.guichet.store.LoadResult;
import fr.guichet.store.Restore;
import fr.guichet.store.Store;
import fr.guichet.store.StoreHealth;
import fr.guichet.store.StoreOpening;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.StoredState;
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
 * Keeps everything in one H2 file of a data directory, {@code guichet.mv.db}: nothing to set up, one process at a time. What is remembered goes to memory; one thread writes it in
 * batches, each one transaction that is on the disk when it ends.
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
     * Opens what a data directory holds, or begins anew there. Never throws: when the file cannot be had the store runs from memory and goes on trying.
     *
     * @param directory made when it is not there
     * @param clock of the times that its health tells
     */
    public static StoreOpening open(Path directory, StoreSettings settings, Clock clock) {
        FileOpener opener = new FileOpener(new DataFiles(directory), new H2(""), Migrations.OURS, clock);
        return open(opener, settings, clock, OPENING);
    }

    static StoreOpening open(FileOpener opener, StoreSettings settings, Clock clock, Duration patience) {
        EmbeddedStore store = new EmbeddedStore(opener, settings, clock);
        Optional<String> refusal = store.begin(patience);
        if (refusal.isPresent()) {
            store.close();
            return new StoreOpening.Refused(refusal.get());
        }
        return new StoreOpening.Opened(store);
    }

    /** Whether a data directory holds anything of a store. */
    public static boolean existsIn(Path directory) {
        return Files.exists(new DataFiles(directory).database());
    }

    /**
     * Brings a backup back, to be found by the next start. Refuses where a store is in use, and where the backup cannot be read whole; what was there is kept aside.
     *
     * @param backup what {@link #backup} made
     * @param directory the data directory
     * @param clock of the name under which the old file is kept
     */
    public static Restore restore(Path backup, Path directory, Clock clock) {
        return new Restoring(new DataFiles(directory), new H2(""), Migrations.OURS, clock).restore(backup);
    }

    /** @return why this version must not run; a file that is slow to open is waited for in the background */
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

    /** What waits is looked at before the file: so a batch that is written in between is seen twice, never not at all. */
    private <T extends StoreRecord> LoadResult<List<T>> query(HistoryQuery<T> query, FileKeeper.Read<T> read) {
        List<T> unwritten = queue.unwritten(query.kind());
        try {
            Rows<T> kept = thread.ask(() -> keeper.read(read), READING);
            LoadResult<List<T>> all = LoadResult.all(query.apply(latest(kept.records(), unwritten)));
            return kept.unreadable() == 0 ? all : all.butNot(kept.unreadable() + " rows could not be read");
        } catch (FileUnavailableException e) {
            return LoadResult.all(query.apply(latest(List.of(), unwritten)))
                    .butNot("the file could not be read: " + e.getMessage());
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

    /** A turn of the writer, for tests that do not wait for it. */
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
    public Backup backup(Path to) {
        Path target = to.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(part.getParent());
            return copied(part, target);
        } catch (IOException | FileUnavailableException e) {
            return new Backup.Failed("no backup was made: " + e.getMessage());
        }
    }

    private Backup copied(Path part, Path target) throws IOException, FileUnavailableException {
        try {
            thread.ask(
                    () -> {
                        keeper.backup(part);
                        return true;
                    },
                    COPYING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return new Backup.Made(target, Files.size(target));
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

    /** What cannot be done, health tells. */
    private void doOnFile(Runnable work) {
        try {
            thread.ask(Executors.callable(work), WRITING);
        } catch (FileUnavailableException _) {
            // The file does not answer, or the store is closed: nobody is to wait or fail for that.
        }
    }
}
