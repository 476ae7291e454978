package fr.guichet.api.http;

/** A question that cannot be answered, thrown by resources and told by {@link ProblemMapper}. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where nobody knows when. */
    private static final long SOON = 5;

    private final transient Problem problem;
    private final long retrySeconds;

    public ProblemException(Problem problem) {
        this(problem, SOON);
    }

    /** @param retrySeconds in how many seconds the same may be asked again, where the problem passes */
    public ProblemException(Problem problem, long retrySeconds) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retrySeconds = retrySeconds;
    }

    long retrySeconds() {
        return retrySeconds;
    }

    /** What to tell. */
    public Problem problem() {
        return problem;
    }
}
