package fr.guichet;

import fr.guichet.directory.LastShown;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Store;
import jakarta.inject.Singleton;

/** What was known before a restart, dated as it was: there before the first platform is asked. Thread-safe. */
@Singleton
class LastKnown {

    private final Store store;
    private final Snapshots snapshots;
    private final LastShown shown;
    private boolean isThere;

    LastKnown(Store store, Snapshots snapshots, LastShown shown) {
        this.store = store;
        this.snapshots = snapshots;
        this.shown = shown;
    }

    /** Has it back. Whoever comes later waits for the first and does nothing. */
    synchronized void recall() {
        if (!isThere) {
            snapshots.recall(store.load().value().observations());
            store.onLateLoad(found -> snapshots.recall(found.observations()));
            snapshots.keepIn(store::save);
            shown.show();
            isThere = true;
        }
    }
}
