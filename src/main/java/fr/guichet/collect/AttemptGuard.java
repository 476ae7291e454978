package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * What stands around each attempt on one platform: a retry for what was unreachable, and the platform's circuit breaker, in which each try counts. The breaker counts
 * attempts that ended refused or unreachable; unreadable and gone say something about one listing and are ordinary returns.
 */
final class AttemptGuard {

    private static final String NOT_ASKED = "not asked while the breaker is open, after: ";

    private final TypedGuard<Outcome> guard;
    private volatile String lastCounted = "";

    /** Carries a generic result through the guard. */
    private record Outcome(FetchResult<List<PlaceAvailability>> result) {}

    AttemptGuard(PlatformId platform, PlatformSettings settings, Consumer<CircuitBreakerState> onStateChange) {
        String name = "platform/" + platform;
        this.guard = TypedGuard.create(Outcome.class)
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
        return failure instanceof AttemptFailed attempt && attempt.failure() instanceof Failure.Unreachable;
    }

    /** Runs one attempt on the calling thread. While the breaker is open nothing is asked and the attempt is unreachable; when it opens between two tries the first one tells. */
    FetchResult<List<PlaceAvailability>> attempt(Supplier<FetchResult<List<PlaceAvailability>>> asking) {
        List<Failure> failures = new ArrayList<>();
        try {
            return guard.get(() -> new Outcome(thrownIfCounted(asking.get(), failures)))
                    .result();
        } catch (AttemptFailed e) {
            return new FetchResult.Failed<>(e.failure());
        } catch (CircuitBreakerOpenException e) {
            return new FetchResult.Failed<>(
                    failures.isEmpty() ? new Failure.Unreachable(NOT_ASKED + lastCounted) : failures.getLast());
        }
    }

    /** Whether nothing was asked, so that it says nothing of the listing. */
    static boolean isNotAsked(Failure failure) {
        return failure.detail().startsWith(NOT_ASKED);
    }

    private FetchResult<List<PlaceAvailability>> thrownIfCounted(
            FetchResult<List<PlaceAvailability>> result, List<Failure> failures) {
        if (result instanceof FetchResult.Failed<List<PlaceAvailability>>(var failure)) {
            switch (failure) {
                case Failure.Refused _, Failure.Unreachable _ -> {
                    lastCounted = failure.detail();
                    failures.add(failure);
                    throw new AttemptFailed(failure);
                }
                case Failure.Unreadable _, Failure.Gone _ -> {}
            }
        }
        return result;
    }
}
