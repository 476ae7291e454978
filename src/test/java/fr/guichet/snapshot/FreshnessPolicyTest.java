package fr.guichet.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessPolicyTest {

    private static final Instant THEN = Instant.parse("2021-04-13T10:00:00Z");

    @Test
    void isFreshForTwiceAndExpiresAfterSixTimesTheMeanInterval() {
        FreshnessPolicy policy = FreshnessPolicy.forMeanInterval(Duration.ofMinutes(30));

        assertEquals(new FreshnessPolicy(Duration.ofHours(1), Duration.ofHours(3)), policy);
    }

    @Test
    void hasAFloorAndACap() {
        assertEquals(
                new FreshnessPolicy(Duration.ofMinutes(5), Duration.ofMinutes(15)),
                FreshnessPolicy.forMeanInterval(Duration.ofSeconds(1)));
        assertEquals(
                new FreshnessPolicy(Duration.ofHours(4), Duration.ofHours(12)),
                FreshnessPolicy.forMeanInterval(Duration.ofDays(9)));
    }

    @Test
    void judgesAtTheVeryBoundary() {
        FreshnessPolicy policy = new FreshnessPolicy(Duration.ofMinutes(10), Duration.ofMinutes(30));

        assertEquals(
                Freshness.FRESH,
                policy.judge(THEN, THEN.plus(Duration.ofMinutes(10)).minusMillis(1)));
        assertEquals(Freshness.STALE, policy.judge(THEN, THEN.plus(Duration.ofMinutes(10))));
        assertEquals(Freshness.EXPIRED, policy.judge(THEN, THEN.plus(Duration.ofMinutes(30))));
        assertEquals(THEN.plus(Duration.ofMinutes(30)), policy.nextChange(THEN, THEN.plus(Duration.ofMinutes(11))));
    }

    @Test
    void refusesToExpireWhatIsFresh() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FreshnessPolicy(Duration.ofMinutes(10), Duration.ofMinutes(10)));
    }
}
