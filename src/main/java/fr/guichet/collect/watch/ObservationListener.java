package fr.guichet.collect.watch;

import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;

/** Hears what an attempt changed in what is known of a listing. Called while the snapshot is being written: must not wait. */
public interface ObservationListener {

    void observed(ListingId listing, Observation before, Observation after);

    /** Both hear it, this one first. */
    default ObservationListener and(ObservationListener next) {
        return (listing, before, after) -> {
            observed(listing, before, after);
            next.observed(listing, before, after);
        };
    }
}
