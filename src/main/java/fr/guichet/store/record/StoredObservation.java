package fr.guichet.store.record;

import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;

/**
 * What was last known of one listing.
 *
 * @param listing which
 * @param observation the last answer and the failure since then
 */
public record StoredObservation(ListingId listing, Observation observation) implements StoreRecord {
    @Override
    public Object key() {
        return listing;
    }
}
