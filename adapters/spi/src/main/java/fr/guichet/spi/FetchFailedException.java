package fr.guichet.spi;

/** How a client that the context built says what went wrong; {@link FetchResult#of} turns it into a value. Without stack trace: it is expected. */
public final class FetchFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FetchFailedException(Failure failure) {
        super(failure.detail(), null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
