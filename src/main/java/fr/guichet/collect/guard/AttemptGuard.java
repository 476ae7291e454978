package fr.guichet.collect.guard;

import fr.guichet.client.RequestNotSentException;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Runs each attempt on one platform inside a retry and a circuit breaker. Unreachable attempts are retried. The breaker counts refused and unreachable attempts, retries included; unreadable and gone
 * concern one listing and are ordinary returns.
 */
public final class AttemptGuard {

    private static final String BREAKER_OPEN = "no request while the breaker is open, after: ";

    private final String name;
    private final TypedGuard<Carried> guard;
    private final int volume;
    private volatile String lastCounted = "";

    /** A refused or unreachable attempt: the breaker and the retry count exceptions. Caught in {@link #attempt}. */
    private static final class AttemptFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        AttemptFailed(Failure failure) {
            super(failure.detail(), null, false, false);
            this.failure = failure;
        }
    }

    /** Carries a generic result through the guard. */
    private record Carried(AttemptResult<?> attempted) {}

    public AttemptGuard(PlatformId platform, PlatformSettings settings, Consumer<CircuitBreakerState> onStateChange) {
        this.name = "platform/" + platform;
        this.volume = settings.breaker().volume();
        this.guard = TypedGuard.create(Carried.class)
                .withDescription(name)
                .withCircuitBreaker()
                .name(name)
                .requestVolumeThreshold(settings.breaker().volume())
                .failureRatio(settings.breaker().failureRatio())
                .delay(settings.breaker().delay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .onStateChange(onStateChange)
                .done()
                .withRetry()
                .maxRetries(settings.retries())
                .delay(settings.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .whenException(AttemptGuard::isWorthRetrying)
                .done()
                .build();
    }

    private static boolean isWorthRetrying(Throwable failure) {
        return failure instanceof AttemptFailed attempt && attempt.failure instanceof Failure.Unreachable;
    }

    /** Runs one attempt on the calling thread. Sends nothing while the breaker is open; if the breaker opens before a retry, the result is that of the last try. */
    @SuppressWarnings("unchecked") // what comes out of the guard is what went in
    public <T> AttemptResult<T> attempt(Supplier<FetchResult<T>> fetch) {
        List<Failure> failures = new ArrayList<>();
        try {
            return (AttemptResult<T>)
                    guard.get(() -> new Carried(tried(fetch, failures))).attempted();
        } catch (AttemptFailed e) {
            return new AttemptResult.Ended<>(new FetchResult.Failed<>(e.failure));
        } catch (CircuitBreakerOpenException e) {
            return failures.isEmpty()
                    ? new AttemptResult.BreakerOpen<>(new Failure.Unreachable(BREAKER_OPEN + lastCounted))
                    : new AttemptResult.Ended<>(new FetchResult.Failed<>(failures.getLast()));
        }
    }

    /** A request that we did not send becomes a value here, so that the breaker does not count it. */
    private <T> AttemptResult<T> tried(Supplier<FetchResult<T>> fetch, List<Failure> failures) {
        try {
            return new AttemptResult.Ended<>(thrownIfCounted(fetch.get(), failures));
        } catch (RequestNotSentException e) {
            return new AttemptResult.Held<>(e.why());
        }
    }

    /** Opens the breaker without sending anything, because of a failure before the restart. */
    public void open(String why) {
        Failure.Refused failure = new Failure.Refused(why, Optional.empty());
        for (int i = 0; i < volume; i++) {
            var unused = attempt(() -> new FetchResult.Failed<>(failure));
        }
    }

    /** Closes the breaker. */
    public void reset() {
        CircuitBreakerMaintenance.get().reset(name);
    }

    private <T> FetchResult<T> thrownIfCounted(FetchResult<T> result, List<Failure> failures) {
        if (result instanceof FetchResult.Failed<T>(var failure)) {
            switch (failure) {
                case Failure.Refused _, Failure.Unreachable _ -> {
                    lastCounted = failure.detail();
                    failures.add(failure);
                    throw new AttemptFailed(failure);
                }
                case Failure.Unreadable _, Failure.Rejected _, Failure.Gone _ -> {}
            }
        }
        return result;
    }
}
