package fr.guichet.store;

import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.CountRecord;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.PlatformLimits;
import fr.guichet.store.record.StoreRecord;
import fr.guichet.store.record.StoredObservation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Keeps records in memory until it is closed: for the demo, and where no data directory is configured. */
public final class MemoryStore implements Store {

    private final StoreSettings settings;
    private final Instant since;
    private final CurrentState current = new CurrentState();
    private final StoreRecords noted;
    private long lost;
    private boolean closed;

    public MemoryStore(StoreSettings settings, Clock clock) {
        this.settings = settings;
        this.since = clock.instant();
        this.noted = new StoreRecords(settings.mostUnwritten());
    }

    @Override
    public synchronized void save(StoreRecord record) {
        if (closed) {
            return;
        }
        StoreRecord kept = current.save(record);
        switch (kept) {
            case CentreIdentity _, StoredObservation _, PlatformLimits _ -> {}
            case Decision _, Incident _, AuditLine _, CountRecord _ -> lost += noted.put(kept);
        }
    }

    @Override
    public synchronized LoadResult<StoredState> load() {
        return LoadResult.all(current.toStoredState());
    }

    @Override
    public void onLateLoad(Consumer<StoredState> reader) {}

    @Override
    public LoadResult<List<Decision>> decisions() {
        return query(HistoryQuery.decisions());
    }

    @Override
    public LoadResult<List<Incident>> incidents(Instant from, Instant to) {
        return query(HistoryQuery.incidents(from, to));
    }

    @Override
    public LoadResult<List<AuditLine>> audit(Instant from, Instant to) {
        return query(HistoryQuery.audit(from, to));
    }

    @Override
    public LoadResult<List<CountRecord>> history(CountQuery query) {
        return query(HistoryQuery.history(query));
    }

    private synchronized <T extends StoreRecord> LoadResult<List<T>> query(HistoryQuery<T> query) {
        return LoadResult.all(query.apply(noted.all(query.kind())));
    }

    @Override
    public void flush() {}

    @Override
    public synchronized void forget(Instant now) {
        current.deleteObservationsBefore(now.minus(settings.retention().observations()));
        noted.removeIf(CountRecord.class, count -> count.start()
                .isBefore(now.minus(settings.retention().of(count.span()))));
    }

    @Override
    public synchronized StoreHealth health() {
        return new StoreHealth(
                new StoreHealth.State.MemoryOnly("no data directory is configured", since),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                0,
                lost,
                0,
                Optional.empty());
    }

    @Override
    public BackupResult backup(Path to) {
        return new BackupResult.Failed("there is no file: no data directory is configured");
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
