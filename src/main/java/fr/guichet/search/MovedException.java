package fr.guichet.search;

import fr.guichet.model.CentreId;

/** A requested centre that was merged into another one. */
public final class MovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String requested;
    private final transient CentreId successor;

    MovedException(String requested, CentreId successor) {
        super("merged", null, false, false);
        this.requested = requested;
        this.successor = successor;
    }

    /** The id as it was requested. */
    public String requested() {
        return requested;
    }

    /** The centre that it was merged into. */
    public CentreId successor() {
        return successor;
    }
}
