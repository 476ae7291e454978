package fr.guichet.snapshot;

import fr.guichet.model.CentreId;

/** A wish to have a centre checked soon: those who answer questions express it, those who ask platforms grant it within their budget. */
public interface CheckRequests {

    /**
     * Moves the centre's listings to the front of their queues. One that is under way already is not asked twice.
     *
     * @return whether there is anything to ask for it, on a platform that we do not let rest
     */
    boolean checkSoon(CentreId centre);

    /** Whether it is known what there is to ask. A moment after a restart it is not, while centres are shown already. */
    boolean isPlanned();
}
