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

/** The active decisions. They are made and undone only here, so that one applies at once and again after a restart. Thread-safe; reading never waits. */
public final class Decisions {

    private final Store store;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Decision> active;

    public Decisions(Store store) {
        this.store = store;
        this.active = store.load().value().decisions();
        store.onLateLoad(found -> merge(found.decisions()));
    }

    /** Calls the listener after a change, on the thread that made it. */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    /** All active decisions, oldest first. */
    public List<Decision> all() {
        return active;
    }

    /** The active decisions of one kind, oldest first. */
    public Stream<Decision> of(DecisionKind kind) {
        return active.stream().filter(decision -> decision.kind().equals(kind));
    }

    /** The latest active one of a kind about a subject. */
    public Optional<Decision> find(DecisionKind kind, String subject) {
        return of(kind).filter(decision -> decision.subject().equals(subject)).max(Comparator.comparing(Decision::at));
    }

    /** Activates a decision and undoes earlier ones of its kind about the same subject. */
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
     * Undoes a decision.
     *
     * @return the undone decision; empty when no active one has that id
     */
    public Optional<Decision> undo(String id, String by, Instant at) {
        Optional<Decision> undone;
        synchronized (this) {
            undone =
                    active.stream().filter(decision -> decision.id().equals(id)).findFirst();
            undone.ifPresent(decision -> {
                store.save(decision.undone(by, at));
                active =
                        active.stream().filter(other -> !other.equals(decision)).toList();
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
