package fr.guichet.collect.guard;

import fr.guichet.spi.Failure;

/** An attempt that ended refused or unreachable, as the breaker and the retry want it: they count exceptions, not values. Unwrapped outside the guard. */
final class AttemptFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    AttemptFailed(Failure failure) {
        super(failure.detail(), null, false, false);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
