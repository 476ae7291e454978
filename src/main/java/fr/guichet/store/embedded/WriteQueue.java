package fr.guichet.store.embedded;

import fr.guichet.store.CurrentState;
import fr.guichet.store.StoreRecords;
import fr.guichet.store.StoredState;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.PlatformLimits;
import fr.guichet.store.record.StoreRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The current state and the records to write. Bounded; only the latest record of a key is queued. Does no I/O. Thread-safe. */
final class WriteQueue {

    private final int mostOfAKind;
    private final CurrentState current = new CurrentState();
    private StoreRecords waiting;
    private StoreRecords beingWritten;
    private long lost;
    private boolean closed;

    WriteQueue(int mostOfAKind) {
        this.mostOfAKind = mostOfAKind;
        this.waiting = new StoreRecords(mostOfAKind);
        this.beingWritten = new StoreRecords(mostOfAKind);
    }

    synchronized void save(StoreRecord record) {
        if (!closed) {
            StoreRecord merged = current.save(record);
            if (!(merged instanceof PlatformLimits)) {
                lost += waiting.put(merged);
            }
        }
    }

    synchronized StoredState state() {
        return current.toStoredState();
    }

    synchronized List<Decision> decisions() {
        return current.activeDecisions();
    }

    synchronized List<PlatformLimits> limits() {
        return current.limits();
    }

    /** Merges the content of a file that was not read before. */
    synchronized void merge(StoredState stored) {
        lost += waiting.putAll(current.merge(stored));
    }

    /** Queues the whole current state for a new file. */
    synchronized void queueAll() {
        StoreRecords all = new StoreRecords(mostOfAKind);
        lost += all.putAll(current.records()) + all.putAll(waiting.all());
        waiting = all;
    }

    /** Returns the next batch. Until it is {@link #written} it stays queued: the next batch has it again, with newer records replacing older ones. */
    synchronized StoreRecords take() {
        if (beingWritten.size() > 0) {
            lost += beingWritten.putAll(waiting.all());
            waiting = beingWritten;
        }
        beingWritten = waiting;
        waiting = new StoreRecords(mostOfAKind);
        return beingWritten;
    }

    /** The batch is in the file, except rejected records. */
    synchronized void written(int rejected) {
        lost += rejected;
        beingWritten = new StoreRecords(mostOfAKind);
    }

    /** The records of a kind that may not be in the file, the later of a key last. */
    synchronized <T extends StoreRecord> List<T> unwritten(Class<T> kind) {
        List<T> all = new ArrayList<>(beingWritten.all(kind));
        all.addAll(waiting.all(kind));
        return all;
    }

    synchronized void deleteObservationsBefore(Instant limit) {
        current.deleteObservationsBefore(limit);
    }

    synchronized int size() {
        return waiting.size() + beingWritten.size();
    }

    synchronized long lost() {
        return lost;
    }

    /** Accepts no more records. */
    synchronized void close() {
        closed = true;
    }
}
