package fr.guichet.spi;

import java.util.function.Supplier;
import java.util.regex.Pattern;

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

    /**
     * Runs a request whose response also has personal data: the excerpt of an unreadable response ends before it.
     *
     * @param personal where personal data begins
     */
    public static <T> T withoutPersonalData(Pattern personal, Supplier<T> request) {
        try {
            return request.get();
        } catch (FetchFailedException e) {
            throw e.failure() instanceof Failure.Unreadable unreadable
                    ? new FetchFailedException(unreadable.cutBefore(personal))
                    : e;
        }
    }

    public Failure failure() {
        return failure;
    }
}
