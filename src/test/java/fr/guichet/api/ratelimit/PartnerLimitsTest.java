package fr.guichet.api.ratelimit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Each partner key has a token bucket of its own. */
class PartnerLimitsTest {

    private final AtomicLong nanoTime = new AtomicLong();

    /** The settings of one partner. */
    private record Configured(String key, int burst, double perSecond, OptionalInt perMinute)
            implements RateLimitSettings.Partner {

        static Configured perMinute(String key, int requests) {
            return new Configured(key, 6000, 300, OptionalInt.of(requests));
        }
    }

    private PartnerLimits limits(Map<String, RateLimitSettings.Partner> partners) {
        return new PartnerLimits(new TreeMap<>(partners), nanoTime::get);
    }

    private boolean isAllowed(TokenBucket bucket) {
        return bucket.take(nanoTime.get()).isAllowed();
    }

    @Test
    void sixtyRequestsAMinuteMayBeSentAtOnceAndOneMoreEachSecond() {
        TokenBucket bucket =
                limits(Map.of("ville", Configured.perMinute("k", 60))).find("k").orElseThrow();

        for (int i = 0; i < 60; i++) {
            assertTrue(isAllowed(bucket), "request " + i);
        }
        assertFalse(isAllowed(bucket), "the minute is used up");
        nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertTrue(isAllowed(bucket), "a second later");
        assertFalse(isAllowed(bucket), "but no more than that");
    }

    @Test
    void withoutPerMinuteTheBurstHolds() {
        TokenBucket bucket = limits(Map.of("ville", new Configured("k", 5, 0.5, OptionalInt.empty())))
                .find("k")
                .orElseThrow();

        assertEquals(5, bucket.burst());
        assertEquals(0.5, bucket.perSecond());
    }

    @Test
    void anUnknownKeyBelongsToNoPartner() {
        PartnerLimits limits = limits(Map.of("ville", Configured.perMinute("k", 60)));

        assertTrue(limits.find("guessed").isEmpty());
        assertTrue(limits.find(null).isEmpty());
    }

    @Test
    void aKeyOfTwoPartnersIsRefusedWithoutShowingIt() {
        String message = refused(
                Map.of("mairie", Configured.perMinute("secret", 1), "ville", Configured.perMinute("secret", 1)));

        assertThat(message, containsString("guichet.fair-use.partners.ville.key is also that of mairie"));
        assertThat(message, not(containsString("secret")));
    }

    @Test
    void aBlankKeyAndALimitOfNothingAreRefused() {
        assertThat(
                refused(Map.of("ville", Configured.perMinute(" ", 1))), containsString("partners.ville.key is blank"));
        assertThat(
                refused(Map.of("ville", Configured.perMinute("k", 0))), containsString("partners.ville: a limit is"));
        assertThat(
                refused(Map.of("ville", new Configured("k", 1, 0, OptionalInt.empty()))),
                containsString("partners.ville: a limit is"));
    }

    private String refused(Map<String, RateLimitSettings.Partner> partners) {
        return Objects.requireNonNull(assertThrows(IllegalStateException.class, () -> limits(partners))
                .getMessage());
    }
}
