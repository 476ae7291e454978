package fr.guichet.api.http;

/** Thrown by resources to respond with a problem; see {@link ProblemMapper}. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Used where the time is unknown. */
    private static final long SOON = 5;

    private final transient Problem problem;
    private final long retrySeconds;

    public ProblemException(Problem problem) {
        this(problem, SOON);
    }

    /** @param retrySeconds the value of {@code Retry-After}, for problems that pass */
    public ProblemException(Problem problem, long retrySeconds) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retrySeconds = retrySeconds;
    }

    long retrySeconds() {
        return retrySeconds;
    }

    public Problem problem() {
        return problem;
    }
}
