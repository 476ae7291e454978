package fr.guichet.store;

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
    private final Present present = new Present();
    private final Memos noted;
    private long lost;
    private boolean closed;

    public MemoryStore(StoreSettings settings, Clock clock) {
        this.settings = settings;
        this.since = clock.instant();
        this.noted = new Memos(settings.mostUnwritten());
    }

    @Override
    public synchronized void remember(Memo memo) {
        if (closed) {
            return;
        }
        Memo kept = present.remember(memo);
        switch (kept) {
            case CentreIdentity _, KeptObservation _ -> {}
            case Decision _, Incident _, AuditLine _, Tally _ -> lost += noted.put(kept);
        }
    }

    @Override
    public synchronized Recalled<Recollection> load() {
        return Recalled.all(present.recollection());
    }

    @Override
    public void whenFoundLate(Consumer<Recollection> reader) {}

    @Override
    public Recalled<List<Decision>> decisions() {
        return answer(Asking.decisions());
    }

    @Override
    public Recalled<List<Incident>> incidents(Instant from, Instant to) {
        return answer(Asking.incidents(from, to));
    }

    @Override
    public Recalled<List<AuditLine>> audit(Instant from, Instant to) {
        return answer(Asking.audit(from, to));
    }

    @Override
    public Recalled<List<Tally>> history(HistoryQuestion question) {
        return answer(Asking.history(question));
    }

    private synchronized <T extends Memo> Recalled<List<T>> answer(Asking<T> asking) {
        return Recalled.all(asking.among(noted.all(asking.kind())));
    }

    @Override
    public void flush() {}

    @Override
    public synchronized void forget(Instant now) {
        present.forgetObservationsBefore(now.minus(settings.retention().observations()));
        noted.removeIf(Tally.class, tally -> tally.start()
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
