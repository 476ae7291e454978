package fr.guichet.collect.watch;

import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;

/** Called when an attempt changed the observation of a listing. Called while the snapshot is being written: must not block. */
public interface ObservationListener {

    void observed(ListingId listing, Observation before, Observation after);

    /** Calls both, this one first. */
    default ObservationListener and(ObservationListener next) {
        return (listing, before, after) -> {
            observed(listing, before, after);
            next.observed(listing, before, after);
        };
    }
}
