package fr.guichet.ops.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Limits attempts per key to a number within a window, which begins with a key's first attempt. Counts at most 20,000 keys. Thread-safe. */
final class AttemptLimiter {

    private static final int MOST_KEYS = 20_000;

    /** Longer keys are cut, so that the names that a caller sends cannot fill the memory. */
    private static final int LONGEST_KEY = 100;

    private final int most;
    private final Duration window;
    private final Cache<String, AtomicInteger> counts;

    /** @param nanoTime real time */
    AttemptLimiter(int most, Duration window, Ticker nanoTime) {
        this.most = most;
        this.window = window;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(window)
                .ticker(nanoTime)
                .build();
    }

    /**
     * Counts an attempt.
     *
     * @return true if it is the one that uses up the limit
     */
    boolean count(String key) {
        return counts.get(cut(key), _ -> new AtomicInteger()).incrementAndGet() == most;
    }

    boolean isUsedUp(String key) {
        AtomicInteger count = counts.getIfPresent(cut(key));
        return count != null && count.get() >= most;
    }

    Duration window() {
        return window;
    }

    private static String cut(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
