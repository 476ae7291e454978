package fr.guichet.search;

import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemMapper;
import fr.guichet.model.CentreId;

/** A centre that goes on under another id, thrown by resources and told by {@link ProblemMapper} as a redirect. */
public final class MovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient CentreId successor;

    MovedException(String id, CentreId successor) {
        super("merged", null, false, false);
        this.problem = Problem.movedCentre(id, successor.value());
        this.successor = successor;
    }

    public Problem problem() {
        return problem;
    }

    /** The id it goes on under. */
    public CentreId successor() {
        return successor;
    }
}
