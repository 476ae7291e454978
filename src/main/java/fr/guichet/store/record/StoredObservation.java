package fr.guichet.store.record;

import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;

/**
 * The last observation of one listing.
 *
 * @param listing the listing
 * @param observation the last answer and the failure since then
 */
public record StoredObservation(ListingId listing, Observation observation) implements StoreRecord {
    @Override
    public Object key() {
        return listing;
    }
}
