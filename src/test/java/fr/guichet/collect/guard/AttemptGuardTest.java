package fr.guichet.collect.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fr.guichet.client.RequestNotSentException;
import fr.guichet.collect.settings.CollectSettings;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptGuardTest {

    private static int guards;

    private final List<CircuitBreakerState> states = new ArrayList<>();
    private int asked;

    @Test
    void opensWhenAttemptsEndRefusedOrUnreachable() {
        AttemptGuard guard = guard(0);

        for (int i = 0; i < 4; i++) {
            ask(guard, new Failure.Refused("403", Optional.empty()));
        }
        AttemptResult<List<PlaceAvailability>> afterwards = attempt(guard, new Failure.Gone("404"));

        assertEquals(List.of(CircuitBreakerState.OPEN), states);
        assertEquals(4, asked, "an open breaker asks nothing");
        assertEquals(
                new AttemptResult.BreakerOpen<>(
                        new Failure.Unreachable("no request while the breaker is open, after: 403")),
                afterwards);
        assertEquals(
                AttemptOutcome.How.REFUSED, AttemptOutcome.of(afterwards, 0).how(), "it says nothing of the listing");
    }

    @Test
    void anOperatorClosesTheBreakerAgain() {
        AttemptGuard guard = guard(0);
        for (int i = 0; i < 4; i++) {
            ask(guard, new Failure.Refused("403", Optional.empty()));
        }

        guard.reset();
        ask(guard, new Failure.Gone("404"));

        assertEquals(5, asked);
    }

    @Test
    void aRequestThatWeDoNotSendCountsNeitherForThePlatformNorForTheListing() {
        AttemptGuard guard = guard(1);

        for (int i = 0; i < 10; i++) {
            AttemptResult<List<PlaceAvailability>> held = guard.attempt(() -> {
                asked++;
                throw new RequestNotSentException("paused by claire");
            });
            assertEquals(new AttemptResult.Held<>("paused by claire"), held);
            assertEquals(AttemptOutcome.How.REFUSED, AttemptOutcome.of(held, 0).how());
        }

        assertEquals(List.of(), states);
        assertEquals(10, asked, "and it is not tried again");
    }

    @Test
    void theFailureThatOpenedTheBreakerIsReturned() {
        AttemptGuard guard = guard(1);
        for (int i = 0; i < 3; i++) {
            ask(guard, new Failure.Refused("403", Optional.empty()));
        }

        Failure opening = ask(guard, new Failure.Unreachable("reset"));

        assertEquals(List.of(CircuitBreakerState.OPEN), states);
        assertEquals("reset", opening.detail());
    }

    @Test
    void staysClosedForFailuresOfOneListing() {
        AttemptGuard guard = guard(0);

        for (int i = 0; i < 10; i++) {
            assertInstanceOf(Failure.Unreadable.class, ask(guard, new Failure.Unreadable("junk", "")));
            assertInstanceOf(Failure.Gone.class, ask(guard, new Failure.Gone("404")));
        }

        assertEquals(List.of(), states);
    }

    @Test
    void retriesUnreachableAttemptsOnly() {
        ask(guard(1), new Failure.Unreachable("reset"));
        assertEquals(2, asked);

        asked = 0;
        ask(guard(1), new Failure.Refused("403", Optional.empty()));
        ask(guard(1), new Failure.Unreadable("junk", ""));
        assertEquals(2, asked, "once each");
    }

    private Failure ask(AttemptGuard guard, Failure failure) {
        FetchResult<List<PlaceAvailability>> result =
                ((AttemptResult.Ended<List<PlaceAvailability>>) attempt(guard, failure)).result();
        return ((FetchResult.Failed<List<PlaceAvailability>>) result).failure();
    }

    private AttemptResult<List<PlaceAvailability>> attempt(AttemptGuard guard, Failure failure) {
        return guard.attempt(() -> {
            asked++;
            return new FetchResult.Failed<>(failure);
        });
    }

    private AttemptGuard guard(int retries) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(CollectSettings.Adapters.class)
                .withDefaultValues(Map.of(
                        "adapters.mairie.retries", Integer.toString(retries),
                        "adapters.mairie.retry-delay", "0s",
                        "adapters.mairie.breaker.volume", "4",
                        "adapters.mairie.breaker.delay", "1h"))
                .withConverter(Duration.class, 200, new DurationConverter())
                .build();
        PlatformSettings settings = Objects.requireNonNull(config.getConfigMapping(CollectSettings.Adapters.class)
                .platforms()
                .get("mairie"));
        return new AttemptGuard(new PlatformId("mairie" + ++guards), settings, states::add);
    }
}
