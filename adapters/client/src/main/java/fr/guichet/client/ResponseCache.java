package fr.guichet.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The responses of one platform that may be used again: parsed values, bounded by the bytes of their bodies. The least used are evicted first. Thread-safe.
 */
final class ResponseCache {

    private final Cache<Key, Entry> entries;
    private final Map<Key, ReentrantLock> locks = new ConcurrentHashMap<>();

    /**
     * The request of an entry.
     *
     * @param method determines the type of the value
     * @param url in full
     */
    record Key(Method method, URI url) {}

    /**
     * One response.
     *
     * @param value the return value of the declared method; shared and never modified
     * @param bytes of its body
     * @param validators for a conditional request
     * @param requestedAt when it was last requested, on the one clock
     * @param isSuspect whether a later request failed: it is not used until the server confirms it
     */
    record Entry(Object value, int bytes, DocumentValidators validators, Instant requestedAt, boolean isSuspect) {

        /** Whether it may be used without a request. False for a time before {@code requestedAt}: the clock was set back. */
        boolean isCurrent(Instant now, Duration maxAge) {
            return !isSuspect && !now.isBefore(requestedAt) && now.isBefore(requestedAt.plus(maxAge));
        }

        Entry confirmed(Instant at) {
            return new Entry(value, bytes, validators, at, false);
        }

        private Entry suspected() {
            return new Entry(value, bytes, validators, requestedAt, true);
        }
    }

    /** The exclusive right to send the request of a key. */
    interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    ResponseCache(long mostBytes) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher(ResponseCache::weight)
                .executor(Runnable::run)
                .build();
    }

    Optional<Entry> find(Key key) {
        return Optional.ofNullable(entries.getIfPresent(key));
    }

    void put(Key key, Entry entry) {
        entries.put(key, entry);
    }

    void remove(Key key) {
        entries.invalidate(key);
    }

    void clear() {
        entries.invalidateAll();
    }

    /** After a failed request: the entry is not used until the server confirms it. */
    void suspect(Key key) {
        entries.asMap().computeIfPresent(key, (same, entry) -> entry.suspected());
    }

    /**
     * Waits until no other thread sends the request of that key; its response is then in the cache.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    Lock lock(Key key) throws InterruptedException {
        ReentrantLock lock = locks.computeIfAbsent(key, same -> new ReentrantLock());
        lock.lockInterruptibly();
        return () -> {
            // A thread that gets a new lock while others wait for this one may send one request too many. That is
            // accepted.
            locks.remove(key, lock);
            lock.unlock();
        };
    }

    private static int weight(Key key, Entry entry) {
        return entry.bytes() + key.url().toString().length();
    }
}
