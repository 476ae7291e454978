package fr.guichet.spi;

/** Thrown by the clients that the context builds and by adapters; {@link FetchResult#of} turns it into a value. It is expected and has no stack trace. */
public final class FetchFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FetchFailedException(Failure failure) {
        super(failure.detail(), null, false, false);
        this.failure = failure;
    }

    /** The exception for a response that parsed and lacks something. */
    public static FetchFailedException unreadable(String detail) {
        return new FetchFailedException(new Failure.Unreadable(detail));
    }

    public Failure failure() {
        return failure;
    }
}
