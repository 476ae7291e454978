package fr.guichet.api.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** A bucket for each client. Clients that are not heard of are forgotten once their bucket is full again, and so are the eldest beyond a bound. Thread-safe. */
public final class Buckets {

    private static final int MOST_CLIENTS = 100_000;

    private final int burst;
    private final double perSecond;
    private final LongSupplier nanoTime;
    private final Cache<String, Bucket> buckets;

    /**
     * @param burst how many at once
     * @param perSecond how many more each second, more than 0
     * @param nanoTime real time
     */
    public Buckets(int burst, double perSecond, LongSupplier nanoTime) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofSeconds((long) (burst / perSecond) + 1))
                .ticker(nanoTime::getAsLong)
                // Tidying up takes less than waking another thread for it thousands of times a second.
                .executor(Runnable::run)
                .build();
    }

    Bucket of(String client) {
        return buckets.get(client, key -> new Bucket(burst, perSecond, nanoTime.getAsLong()));
    }

    /**
     * Counts one more wish of that client.
     *
     * @return in how many whole seconds it may have one more; empty when it may have this one
     */
    public OptionalLong secondsToWait(String client) {
        Bucket.Decision decision = of(client).take(nanoTime.getAsLong());
        return decision.granted() ? OptionalLong.empty() : OptionalLong.of(decision.retrySeconds());
    }
}
