package fr.guichet.store.embedded;

import fr.guichet.store.CurrentState;
import fr.guichet.store.StoreRecords;
import fr.guichet.store.StoredState;
import fr.guichet.store.record.StoreRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is in memory: what holds, and what waits to be written. Bounded; the latest of a key is what waits. Does no I/O, so nobody waits for it. Thread-safe. */
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
            lost += waiting.put(current.save(record));
        }
    }

    synchronized StoredState state() {
        return current.toStoredState();
    }

    /** Takes in what the file holds and was not read before. */
    synchronized void merge(StoredState kept) {
        lost += waiting.putAll(current.merge(kept));
    }

    /** Everything that holds is to be written: the file may lack it. */
    synchronized void queueAll() {
        StoreRecords all = new StoreRecords(mostOfAKind);
        lost += all.putAll(current.records()) + all.putAll(waiting.all());
        waiting = all;
    }

    /** What is to be written now. Until it is {@link #written} it is not forgotten: the next batch has it again, but for what is newer by then. */
    synchronized StoreRecords take() {
        if (beingWritten.size() > 0) {
            lost += beingWritten.putAll(waiting.all());
            waiting = beingWritten;
        }
        beingWritten = waiting;
        waiting = new StoreRecords(mostOfAKind);
        return beingWritten;
    }

    /** What was taken is in the file, but for some that can never be. */
    synchronized void written(int refused) {
        lost += refused;
        beingWritten = new StoreRecords(mostOfAKind);
    }

    /** What of a kind is not surely in the file, the later of a key last. */
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

    /** Takes in no more. */
    synchronized void close() {
        closed = true;
    }
}
