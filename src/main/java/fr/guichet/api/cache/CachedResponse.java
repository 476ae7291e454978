package fr.guichet.api.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * The response of a cache entry to one request. The only place that writes its headers: for the route in front of everything and for resources alike.
 *
 * @param isUnchanged whether the client has the content already
 * @param isGzip whether the client accepts gzip
 */
record CachedResponse(CacheEntry entry, boolean isUnchanged, boolean isGzip) {

    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept-Encoding, Accept");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    static CachedResponse of(CacheEntry entry, RequestPreconditions request) {
        return new CachedResponse(entry, request.match(entry), request.acceptGzip());
    }

    int status() {
        return isUnchanged ? 304 : 200;
    }

    /**
     * Writes all headers but the length.
     *
     * @param now on the application's clock
     * @param speed how much faster than real time that clock runs
     */
    void writeHeaders(BiConsumer<CharSequence, CharSequence> headers, Instant now, double speed) {
        if (!isUnchanged) {
            headers.accept(HttpHeaders.CONTENT_TYPE, entry.type());
            if (isGzip) {
                headers.accept(HttpHeaders.CONTENT_ENCODING, GZIP);
            }
        }
        headers.accept(HttpHeaders.ETAG, isGzip ? entry.gzipEtag() : entry.etag());
        headers.accept(HttpHeaders.LAST_MODIFIED, entry.lastModified(now));
        headers.accept(HttpHeaders.CACHE_CONTROL, entry.cacheControl(now, speed));
        headers.accept(HttpHeaders.VARY, VARY);
    }

    /** The length of the body that a {@code GET} has. */
    int length() {
        return isGzip ? entry.gzip().length() : entry.length();
    }

    /** The body of a response that is not unchanged. */
    Buffer body() {
        return isGzip ? entry.gzip() : entry.plain();
    }
}
