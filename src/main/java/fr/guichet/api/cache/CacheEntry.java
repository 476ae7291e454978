package fr.guichet.api.cache;

import fr.guichet.snapshot.Snapshot;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rendered answer in the cache. Thread-safe. */
final class CacheEntry {

    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence VARY = HttpHeaders.createOptimized(Reply.VARY);

    private final long number;
    private final CachedBody rendered;
    private final CharSequence type;
    private final String bareType;
    private final CharSequence etag;
    private final CharSequence gzipEtag;
    private final CharSequence lastModified;

    /** The snapshot in which it was last found to hold: its parts need no second look there. */
    private volatile long holdsInVersion;

    private volatile Caching caching = new Caching(Long.MIN_VALUE, "");

    /** What shared caches are told during one second, named by its end. */
    private record Caching(long second, CharSequence control) {}

    CacheEntry(long number, CachedBody rendered, long madeFromVersion) {
        this.number = number;
        this.rendered = rendered;
        this.type = HttpHeaders.createOptimized(rendered.type());
        this.bareType = rendered.type().split(";", -1)[0];
        this.etag = HttpHeaders.createOptimized(rendered.etag());
        this.gzipEtag = HttpHeaders.createOptimized(rendered.gzipEtag());
        this.lastModified = HttpHeaders.createOptimized(rendered.lastModified());
        this.holdsInVersion = madeFromVersion;
    }

    /** No two have the same. */
    long number() {
        return number;
    }

    CachedBody rendered() {
        return rendered;
    }

    /** Whether whoever takes that asks for this type of content first, or takes anything. Nobody who takes it after another is known to want it. */
    boolean isTakenFirst(@Nullable String accept) {
        if (accept == null || accept.equals("*/*")) {
            return true;
        }
        int end = bareType.length();
        return accept.startsWith(bareType) && (accept.length() == end || accept.charAt(end) == ',');
    }

    /** Whether it is still true: nothing it read changed, and the moment has not come at which the clock changes it. */
    boolean holds(Snapshot snapshot, Instant at) {
        if (!at.isBefore(rendered.validUntil())) {
            return false;
        }
        long version = snapshot.version();
        if (holdsInVersion == version) {
            return true;
        }
        boolean holds = rendered.parts().holdIn(snapshot);
        if (holds) {
            holdsInVersion = version;
        }
        return holds;
    }

    /**
     * Writes the headers of a reply, of values that were made once. The length is left to whoever sends it.
     *
     * @param gzip whether the asker takes it compressed
     * @param now on the clock of what is known
     * @param speed how much faster than real time that clock runs
     */
    void writeHeaders(MultiMap response, boolean unchanged, boolean gzip, Instant now, double speed) {
        if (!unchanged) {
            response.add(HttpHeaders.CONTENT_TYPE, type);
            if (gzip) {
                response.add(HttpHeaders.CONTENT_ENCODING, GZIP);
            }
        }
        response.add(HttpHeaders.ETAG, gzip ? gzipEtag : etag);
        response.add(
                HttpHeaders.LAST_MODIFIED,
                rendered.modifiedAt().isAfter(now) ? CachedBody.httpDate(now) : lastModified);
        response.add(HttpHeaders.CACHE_CONTROL, cacheControl(now, speed));
        response.add(HttpHeaders.VARY, VARY);
    }

    /** Worked out once a second. */
    private CharSequence cacheControl(Instant now, double speed) {
        Caching known = caching;
        long second = Reply.endOfSecond(now).getEpochSecond();
        if (known.second() != second) {
            String control = Reply.cacheControl(rendered.validUntil(), now, speed);
            known = new Caching(second, HttpHeaders.createOptimized(control));
            caching = known;
        }
        return known.control();
    }
}
