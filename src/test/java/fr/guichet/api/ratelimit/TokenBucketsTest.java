package fr.guichet.api.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.api.http.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private long now;
    private final TokenBuckets buckets = new TokenBuckets(2, 1 / 6.0, () -> now);

    private boolean allows(String client) {
        return buckets.of(client).take(now).isAllowed();
    }

    @Test
    void theLimitOfOneClientDoesNotStopAnother() {
        assertTrue(allows("192.0.2.1"));
        assertTrue(allows("192.0.2.1"));
        assertFalse(allows("192.0.2.1"));

        assertTrue(allows("192.0.2.2"));
    }

    @Test
    void aClientWithoutATokenIsRefused() {
        buckets.take("192.0.2.1");
        buckets.take("192.0.2.1");

        ProblemException refused = assertThrows(ProblemException.class, () -> buckets.take("192.0.2.1"));
        assertEquals(429, refused.problem().status());
    }

    @Test
    void waitingRefillsTheBucket() {
        allows("192.0.2.1");
        allows("192.0.2.1");
        now += Duration.ofSeconds(6).toNanos();

        assertTrue(allows("192.0.2.1"));
        assertFalse(allows("192.0.2.1"));
    }

    @Test
    void aRefusedClientIsAllowedAfterRetryAfter() {
        TokenBucket bucket = buckets.of("192.0.2.1");
        bucket.take(now);
        bucket.take(now);
        TokenBucket.Take refused = bucket.take(now);

        assertEquals(6, refused.retrySeconds());
        now += Duration.ofSeconds(refused.retrySeconds()).toNanos();
        assertTrue(bucket.take(now).isAllowed());
    }

    @Test
    void tokensGivenBackCanBeTakenAgainUpToTheBurst() {
        TokenBucket bucket = buckets.of("192.0.2.1");
        for (int i = 0; i < 10; i++) {
            assertTrue(bucket.take(now).isAllowed(), "request " + i);
            bucket.giveBack(0.9);
        }
        bucket.giveBack(100);

        assertEquals(1, bucket.take(now).left());
    }

    @Test
    void aClientWhoseBucketIsFullAgainIsDropped() {
        TokenBucket before = buckets.of("192.0.2.1");
        now += Duration.ofSeconds(14).toNanos();

        assertNotSame(before, buckets.of("192.0.2.1"));
    }
}
