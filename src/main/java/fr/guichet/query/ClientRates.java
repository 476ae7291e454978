package fr.guichet.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A token bucket for each client. Clients that are not heard of are forgotten, and so are the eldest beyond a bound. Thread-safe. */
final class ClientRates {

    private static final int MOST_CLIENTS = 20_000;

    /** Of an IPv6 address, what belongs to one household. */
    private static final int IPV6_GROUPS = 4;

    private final int most;
    private final long everyNanos;
    private final LongSupplier nanoTime;
    private final Cache<String, Bucket> buckets;

    private static final class Bucket {
        private double tokens;
        private long at;

        private Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    /**
     * @param most how many at once
     * @param every after how long one more is allowed
     * @param nanoTime real time
     */
    ClientRates(int most, Duration every, LongSupplier nanoTime) {
        this.most = most;
        this.everyNanos = every.toNanos();
        this.nanoTime = nanoTime;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(every.multipliedBy(2L * most))
                .build();
    }

    /** Whether the client at that address may go on; counts it. */
    boolean allows(String address) {
        Bucket bucket = buckets.get(household(address), key -> new Bucket(most, nanoTime.getAsLong()));
        synchronized (bucket) {
            long now = nanoTime.getAsLong();
            bucket.tokens = Math.min(most, bucket.tokens + (double) (now - bucket.at) / everyNanos);
            bucket.at = now;
            if (bucket.tokens < 1) {
                return false;
            }
            bucket.tokens--;
            return true;
        }
    }

    private static String household(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < Math.min(IPV6_GROUPS, groups.length); i++) {
            prefix.append(groups[i]).append(':');
        }
        return prefix.toString();
    }
}
