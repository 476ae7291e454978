package fr.guichet.store;

import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;

/**
 * What was last known of one listing.
 *
 * @param listing which
 * @param observation the last answer and the failure since then
 */
public record KeptObservation(ListingId listing, Observation observation) implements Memo {
    @Override
    public Object key() {
        return listing;
    }
}
