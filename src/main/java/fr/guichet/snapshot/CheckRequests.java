package fr.guichet.snapshot;

import fr.guichet.model.CentreId;

/** A wish to have a centre checked soon: those who answer questions express it, those who ask platforms grant it within their budget. */
public interface CheckRequests {

    /** Moves the centre's listings to the front of their queues; does nothing for a centre that cannot be asked. */
    void checkSoon(CentreId centre);
}
