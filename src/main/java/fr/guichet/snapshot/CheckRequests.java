package fr.guichet.snapshot;

import fr.guichet.model.CentreId;

/** Requests to check a centre soon, made by the API and the pages, and carried out by the collector within its request budgets. */
public interface CheckRequests {

    /**
     * Moves the centre's listings to the front of their queues. A running attempt is not repeated.
     *
     * @return whether it has a listing on a platform that is polled and not paused
     */
    boolean checkSoon(CentreId centre);

    /** Whether polling is planned. It is not yet for a moment after a restart, while centres are shown already. */
    boolean isPlanned();
}
