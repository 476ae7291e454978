package fr.guichet.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is known of one centre.
 *
 * @param touched the version with which any of it last changed, be it only a clock
 * @param changed the version with which it last changed in what it says
 * @param observations of its listings, in the order of the centre's
 */
record Known(long touched, long changed, List<Observation> observations) {

    /** Of a centre of which nothing was ever asked. */
    static final Known NOTHING = new Known(0, 0, List.of());

    /** {@link Observation#NEVER} for a listing nothing was tried on. */
    Observation observation(int listing) {
        return listing >= 0 && listing < observations.size() ? observations.get(listing) : Observation.NEVER;
    }

    /** After another observation of one listing. */
    Known with(int listing, Observation observation, long version) {
        boolean says = observation.differsFrom(observation(listing));
        List<Observation> all = new ArrayList<>(observations);
        all.addAll(Collections.nCopies(Math.max(0, listing + 1 - all.size()), Observation.NEVER));
        all.set(listing, observation);
        return new Known(version, says ? version : changed, List.copyOf(all));
    }

    /** The same, judged otherwise. */
    Known rejudged(long version) {
        return new Known(version, version, observations);
    }
}
