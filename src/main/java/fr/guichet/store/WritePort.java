package fr.guichet.store;

import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.store.record.StoreRecord;
import fr.guichet.store.record.StoredObservation;

/** What those who learn something know of the store. */
public interface WritePort {

    /** Keeps it, soon: never waits for a file, never throws. After the store was closed it does nothing. */
    void save(StoreRecord record);

    /** Keeps what is known of one listing; the latest wins. */
    default void save(ListingId listing, Observation observation) {
        save(new StoredObservation(listing, observation));
    }
}
