package fr.guichet.store.embedded;

import fr.guichet.store.Memo;
import fr.guichet.store.Memos;
import fr.guichet.store.Present;
import fr.guichet.store.Recollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is in memory: what holds, and what waits to be written. Bounded; the latest of a key is what waits. Does no I/O, so nobody waits for it. Thread-safe. */
final class Waiting {

    private final int mostOfAKind;
    private final Present present = new Present();
    private Memos waiting;
    private Memos beingWritten;
    private long lost;
    private boolean closed;

    Waiting(int mostOfAKind) {
        this.mostOfAKind = mostOfAKind;
        this.waiting = new Memos(mostOfAKind);
        this.beingWritten = new Memos(mostOfAKind);
    }

    synchronized void remember(Memo memo) {
        if (!closed) {
            lost += waiting.put(present.remember(memo));
        }
    }

    synchronized Recollection recollection() {
        return present.recollection();
    }

    /** Takes in what the file holds and was not read before. */
    synchronized void takeIn(Recollection kept) {
        lost += waiting.putAll(present.takeIn(kept));
    }

    /** Everything that holds is to be written: the file may lack it. */
    synchronized void writeAllThatHolds() {
        Memos all = new Memos(mostOfAKind);
        lost += all.putAll(present.memos()) + all.putAll(waiting.all());
        waiting = all;
    }

    /** What is to be written now. Until it is {@link #written} it is not forgotten: the next batch has it again, but for what is newer by then. */
    synchronized Memos take() {
        if (beingWritten.size() > 0) {
            lost += beingWritten.putAll(waiting.all());
            waiting = beingWritten;
        }
        beingWritten = waiting;
        waiting = new Memos(mostOfAKind);
        return beingWritten;
    }

    /** What was taken is in the file, but for some that can never be. */
    synchronized void written(int refused) {
        lost += refused;
        beingWritten = new Memos(mostOfAKind);
    }

    /** What of a kind is not surely in the file, the later of a key last. */
    synchronized <T extends Memo> List<T> unwritten(Class<T> kind) {
        List<T> all = new ArrayList<>(beingWritten.all(kind));
        all.addAll(waiting.all(kind));
        return all;
    }

    synchronized void forgetObservationsBefore(Instant limit) {
        present.forgetObservationsBefore(limit);
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
