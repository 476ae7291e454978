package fr.guichet.store;

import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;

/** What those who learn something know of the store. */
public interface Remembering {

    /** Keeps it, soon: never waits for a file, never throws. After the store was closed it does nothing. */
    void remember(Memo memo);

    /** Keeps what is known of one listing; the latest wins. */
    default void remember(ListingId listing, Observation observation) {
        remember(new KeptObservation(listing, observation));
    }
}
