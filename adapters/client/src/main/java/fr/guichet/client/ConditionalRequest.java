package fr.guichet.client;

import fr.guichet.client.ResponseCache.Entry;
import fr.guichet.spi.Keepable;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The use that one call of a {@link Keepable} method makes of the cache: finds a current entry, or sends a conditional request and updates the entry. */
final class ConditionalRequest {

    private final ResponseCache cache;
    private final Attempt attempt;
    private final Method method;
    private final Duration maxAge;
    private final boolean isFresh;

    private ResponseCache.@Nullable Key key;
    private @Nullable Entry entry;
    private ResponseCache.@Nullable Lock lock;
    private Instant requestedAt = Instant.MIN;

    /** @param isFresh whether earlier cached responses must not be used */
    ConditionalRequest(ResponseCache cache, Attempt attempt, Method method, Keepable keepable, boolean isFresh) {
        this.cache = cache;
        this.attempt = attempt;
        this.method = method;
        this.maxAge = Duration.ofHours(keepable.hours());
        this.isFresh = isFresh;
    }

    /**
     * The cached value for that address. Empty when a request must be sent; no other thread sends the same one until {@link #end}.
     *
     * @throws InterruptedException when the thread is interrupted while another one sends the same request
     */
    Optional<Object> find(URI url) throws InterruptedException {
        ResponseCache.Key requested = new ResponseCache.Key(method, url);
        key = requested;
        Optional<Object> current = current(requested);
        if (current.isEmpty()) {
            lock = cache.lock(requested);
            current = current(requested);
        }
        requestedAt = attempt.clock().instant();
        return current;
    }

    private Optional<Object> current(ResponseCache.Key requested) {
        Optional<Entry> found = cache.find(requested);
        entry = found.orElse(null);
        boolean mayUse = (!isFresh && attempt.mayUse(requested)) || attempt.isLastCalled(requested.url());
        Optional<Object> current = found.filter(
                        cached -> mayUse && cached.isCurrent(attempt.clock().instant(), maxAge))
                .map(Entry::value);
        current.ifPresent(value -> attempt.used(requested));
        return current;
    }

    /** Adds the validators of the entry, where the server gave any. */
    void addConditions(MultivaluedMap<String, Object> headers) {
        if (entry != null) {
            entry.validators().etag().ifPresent(etag -> headers.putSingle("If-None-Match", etag));
            entry.validators().lastModified().ifPresent(date -> headers.putSingle("If-Modified-Since", date));
        }
    }

    boolean isConditional() {
        return entry != null && !entry.validators().equals(DocumentValidators.NONE);
    }

    /** After a 304: the value of the entry, which is current again. */
    Optional<Object> confirmed() {
        if (key == null || entry == null) {
            return Optional.empty();
        }
        cache.put(key, entry.confirmed(requestedAt));
        attempt.stored(key);
        return Optional.of(entry.value());
    }

    void succeeded(Object value, int bytes, DocumentValidators validators) {
        if (key != null) {
            cache.put(key, new Entry(value, bytes, validators, requestedAt, false));
            attempt.stored(key);
        }
    }

    void failed() {
        if (key != null) {
            cache.suspect(key);
        }
    }

    void end() {
        if (lock != null) {
            lock.close();
        }
    }
}
