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

/** A partner's key stands for a share of its own. */
class PartnerSharesTest {

    private final AtomicLong nanoTime = new AtomicLong();

    /** What an operator wrote. */
    private record Told(String key, int burst, double perSecond, OptionalInt perMinute)
            implements FairUseSettings.Partner {

        static Told perMinute(String key, int questions) {
            return new Told(key, 6000, 300, OptionalInt.of(questions));
        }
    }

    private PartnerShares shares(Map<String, FairUseSettings.Partner> partners) {
        return new PartnerShares(new TreeMap<>(partners), nanoTime::get);
    }

    private boolean isGranted(Share share) {
        return share.bucket().take(nanoTime.get()).granted();
    }

    @Test
    void whoMayAskSixtyAMinuteMayAskThemAtOnceAndOneMoreEachSecond() {
        Share share = shares(Map.of("ville", Told.perMinute("k", 60))).find("k").orElseThrow();

        for (int i = 0; i < 60; i++) {
            assertTrue(isGranted(share), "question " + i);
        }
        assertFalse(isGranted(share), "the minute is used up");
        nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertTrue(isGranted(share), "a second later");
        assertFalse(isGranted(share), "but no more than that");
    }

    @Test
    void withoutASayTheBurstHolds() {
        Share share = shares(Map.of("ville", new Told("k", 5, 0.5, OptionalInt.empty())))
                .find("k")
                .orElseThrow();

        assertEquals(5, share.burst());
        assertEquals(0.5, share.perSecond());
    }

    @Test
    void aKeyThatNobodyHasIsNoPartners() {
        PartnerShares shares = shares(Map.of("ville", Told.perMinute("k", 60)));

        assertTrue(shares.find("guessed").isEmpty());
        assertTrue(shares.find(null).isEmpty());
    }

    @Test
    void twoPartnersWithOneKeyAreRefusedWithoutTellingIt() {
        String message = refused(Map.of("mairie", Told.perMinute("secret", 1), "ville", Told.perMinute("secret", 1)));

        assertThat(message, containsString("guichet.fair-use.partners.ville.key is also that of mairie"));
        assertThat(message, not(containsString("secret")));
    }

    @Test
    void aBlankKeyAndAShareOfNothingAreRefused() {
        assertThat(refused(Map.of("ville", Told.perMinute(" ", 1))), containsString("partners.ville.key is blank"));
        assertThat(refused(Map.of("ville", Told.perMinute("k", 0))), containsString("partners.ville: a share is"));
        assertThat(
                refused(Map.of("ville", new Told("k", 1, 0, OptionalInt.empty()))),
                containsString("partners.ville: a share is"));
    }

    private String refused(Map<String, FairUseSettings.Partner> partners) {
        return Objects.requireNonNull(assertThrows(IllegalStateException.class, () -> shares(partners))
                .getMessage());
    }
}
