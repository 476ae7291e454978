package fr.guichet.store;

import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.CountRecord;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.StoreRecord;
import fr.guichet.store.record.StoredObservation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Remembers until it is closed: for a demonstration, and wherever no data directory is configured. */
public final class MemoryStore implements Store {

    private final StoreSettings settings;
    private final Instant since;
    private final CurrentState present = new CurrentState();
    private final StoreRecords noted;
    private long lost;
    private boolean closed;

    public MemoryStore(StoreSettings settings, Clock clock) {
        this.settings = settings;
        this.since = clock.instant();
        this.noted = new StoreRecords(settings.mostUnwritten());
    }

    @Override
    public synchronized void remember(StoreRecord memo) {
        if (closed) {
            return;
        }
        StoreRecord kept = present.remember(memo);
        switch (kept) {
            case CentreIdentity _, StoredObservation _ -> {}
            case Decision _, Incident _, AuditLine _, CountRecord _ -> lost += noted.put(kept);
        }
    }

    @Override
    public synchronized LoadResult<StoredState> load() {
        return LoadResult.all(present.recollection());
    }

    @Override
    public void whenFoundLate(Consumer<StoredState> reader) {}

    @Override
    public LoadResult<List<Decision>> decisions() {
        return answer(HistoryQuery.decisions());
    }

    @Override
    public LoadResult<List<Incident>> incidents(Instant from, Instant to) {
        return answer(HistoryQuery.incidents(from, to));
    }

    @Override
    public LoadResult<List<AuditLine>> audit(Instant from, Instant to) {
        return answer(HistoryQuery.audit(from, to));
    }

    @Override
    public LoadResult<List<CountRecord>> history(CountQuery question) {
        return answer(HistoryQuery.history(question));
    }

    private synchronized <T extends StoreRecord> LoadResult<List<T>> answer(HistoryQuery<T> asking) {
        return LoadResult.all(asking.among(noted.all(asking.kind())));
    }

    @Override
    public void flush() {}

    @Override
    public synchronized void forget(Instant now) {
        present.forgetObservationsBefore(now.minus(settings.retention().observations()));
        noted.removeIf(CountRecord.class, tally -> tally.start()
                .isBefore(now.minus(settings.retention().of(tally.span()))));
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
    public Backup backup(Path to) {
        return new Backup.Failed("nothing is kept on disk: no data directory is configured");
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
