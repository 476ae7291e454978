package fr.guichet.query;

/** A question that cannot be answered, thrown by resources and told by {@link ProblemMapper}. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What to tell. */
    public Problem problem() {
        return problem;
    }
}
