package fr.guichet.ops.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptLimiterTest {

    private long nanos;
    private final AttemptLimiter attempts = new AttemptLimiter(3, Duration.ofMinutes(5), () -> nanos);

    @Test
    void theLimitIsUsedUpUntilTheWindowEnds() {
        attempts.count("192.0.2.1");
        attempts.count("192.0.2.1");
        assertFalse(attempts.isUsedUp("192.0.2.1"));

        attempts.count("192.0.2.1");
        assertTrue(attempts.isUsedUp("192.0.2.1"));
        assertFalse(attempts.isUsedUp("192.0.2.2"), "another caller");

        nanos = Duration.ofMinutes(5).plusSeconds(1).toNanos();
        assertFalse(attempts.isUsedUp("192.0.2.1"));
    }

    @Test
    void onlyTheAttemptThatUsesUpTheLimitSaysSo() {
        assertFalse(attempts.count("192.0.2.1"));
        assertFalse(attempts.count("192.0.2.1"));
        assertTrue(attempts.count("192.0.2.1"));
        assertFalse(attempts.count("192.0.2.1"));
    }
}
