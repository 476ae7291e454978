package fr.guichet.api.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A token bucket per client. A client without requests is dropped once its bucket is full again, and so are the oldest beyond 100,000. Thread-safe. */
public final class TokenBuckets {

    private static final int MOST_CLIENTS = 100_000;

    private final int burst;
    private final double perSecond;
    private final LongSupplier nanoTime;
    private final Cache<String, TokenBucket> buckets;

    /**
     * @param burst how many requests at once
     * @param perSecond how many more each second, more than 0
     * @param nanoTime real time
     */
    public TokenBuckets(int burst, double perSecond, LongSupplier nanoTime) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofSeconds((long) (burst / perSecond) + 1))
                .ticker(nanoTime::getAsLong)
                // Maintenance is cheaper than waking another thread for it thousands of times a second.
                .executor(Runnable::run)
                .build();
    }

    TokenBucket of(String client) {
        return buckets.get(client, _ -> new TokenBucket(burst, perSecond, nanoTime.getAsLong()));
    }

    /**
     * Takes a token of that client.
     *
     * @throws ProblemException with status 429 if it has none
     */
    public void take(String client) {
        TokenBucket.Take take = of(client).take(nanoTime.getAsLong());
        if (!take.isAllowed()) {
            throw new ProblemException(Problem.tooMany(), take.retrySeconds());
        }
    }
}
