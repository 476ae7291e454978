package fr.guichet.store;

import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The decisions that hold: asked, made and undone here alone, so that one holds at once and again after a restart. Thread-safe; asking never waits. */
public final class Decisions {

    private final Store store;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Decision> active;

    public Decisions(Store store) {
        this.store = store;
        this.active = store.load().value().decisions();
        store.onLateLoad(found -> merge(found.decisions()));
    }

    /** Hears when some were made, undone or found; on the thread of whoever did it. */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    /** Those that hold, oldest first. */
    public List<Decision> all() {
        return active;
    }

    /** Those of one kind that hold, oldest first. */
    public Stream<Decision> of(DecisionKind kind) {
        return active.stream().filter(decision -> decision.kind().equals(kind));
    }

    /** The latest of one kind about one subject; empty when none holds. */
    public Optional<Decision> find(DecisionKind kind, String subject) {
        return of(kind).filter(decision -> decision.subject().equals(subject)).max(Comparator.comparing(Decision::at));
    }

    /** From now on it holds; an earlier one of its kind about the same subject is undone by it. */
    public void make(Decision decision) {
        synchronized (this) {
            List<Decision> now = new ArrayList<>();
            for (Decision earlier : active) {
                if (earlier.kind().equals(decision.kind()) && earlier.subject().equals(decision.subject())) {
                    store.save(earlier.undone(decision.by(), decision.at()));
                } else {
                    now.add(earlier);
                }
            }
            now.add(decision);
            store.save(decision);
            active = List.copyOf(now);
        }
        notifyListeners();
    }

    /**
     * Takes one back.
     *
     * @return what held until now; empty when none with that id does
     */
    public Optional<Decision> undo(String id, String by, Instant at) {
        Optional<Decision> undone;
        synchronized (this) {
            undone = active.stream()
                    .filter(decision -> decision.id().equals(id))
                    .findFirst();
            undone.ifPresent(decision -> {
                store.save(decision.undone(by, at));
                active = active.stream()
                        .filter(other -> !other.equals(decision))
                        .toList();
            });
        }
        if (undone.isPresent()) {
            notifyListeners();
        }
        return undone;
    }

    private void merge(List<Decision> found) {
        synchronized (this) {
            active = List.copyOf(found);
        }
        notifyListeners();
    }

    private void notifyListeners() {
        listeners.forEach(Runnable::run);
    }
}
