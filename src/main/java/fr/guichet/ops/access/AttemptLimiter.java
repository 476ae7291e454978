package fr.guichet.ops.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something was tried from one address. Each address begins anew some time after its first try. Thread-safe. */
final class AttemptLimiter {

    private static final int MOST_ADDRESSES = 20_000;

    private final int most;
    private final Cache<String, AtomicInteger> counts;

    /**
     * @param most how many within the time
     * @param within from the first one on
     * @param nanoTime real time
     */
    AttemptLimiter(int most, Duration within, Ticker nanoTime) {
        this.most = most;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterWrite(within)
                .ticker(nanoTime)
                .build();
    }

    void count(String address) {
        counts.get(address, _ -> new AtomicInteger()).incrementAndGet();
    }

    /** Whether the most are used up. */
    boolean areUsedUp(String address) {
        AtomicInteger count = counts.getIfPresent(address);
        return count != null && count.get() >= most;
    }
}
