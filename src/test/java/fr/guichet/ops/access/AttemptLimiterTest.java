package fr.guichet.ops.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptLimiterTest {

    private long nanos;
    private final AttemptLimiter tries = new AttemptLimiter(3, Duration.ofMinutes(5), () -> nanos);

    @Test
    void soManyAndNoMoreUntilTheTimeIsOver() {
        tries.count("192.0.2.1");
        tries.count("192.0.2.1");
        assertFalse(tries.areUsedUp("192.0.2.1"));

        tries.count("192.0.2.1");
        assertTrue(tries.areUsedUp("192.0.2.1"));
        assertFalse(tries.areUsedUp("192.0.2.2"), "somebody else");

        nanos = Duration.ofMinutes(5).plusSeconds(1).toNanos();
        assertFalse(tries.areUsedUp("192.0.2.1"));
    }
}
