package fr.guichet.api.cache;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back for an answer: its status and headers, and its bytes where the asker has not got them.
 *
 * @param status 200 or 304
 * @param gzip whether the body is compressed; false without one
 * @param etag of what is sent, or of what the asker has
 * @param lastModified as HTTP writes it
 * @param cacheControl what shared caches may do with it
 * @param body empty with 304
 */
public record Reply(int status, boolean gzip, String etag, String lastModified, String cacheControl, Buffer body) {

    static final String VARY = "Accept-Encoding, Accept";

    private static final Duration MAX_AGE = Duration.ofSeconds(15);
    private static final Duration WHILE_REVALIDATING = Duration.ofSeconds(60);
    private static final Duration IF_ERROR = Duration.ofHours(1);
    private static final Buffer NOTHING = Buffer.buffer();
    /** What shared caches may do with an answer that holds for longer than all of it. */
    private static final String USUAL = cacheControl(Duration.ofDays(1));

    /**
     * Answers a request.
     *
     * @param now on the clock of what is known
     * @param speed how much faster than real time that clock runs
     */
    public static Reply of(CachedBody answer, RequestPreconditions conditions, Instant now, double speed) {
        boolean gzip = conditions.takeGzip();
        boolean known = conditions.have(answer);
        return new Reply(
                known ? 304 : 200,
                gzip && !known,
                gzip ? answer.gzipEtag() : answer.etag(),
                answer.modifiedAt().isAfter(now) ? CachedBody.httpDate(now) : answer.lastModified(),
                cacheControl(answer.validUntil(), now, speed),
                body(answer, known, gzip));
    }

    private static Buffer body(CachedBody answer, boolean known, boolean gzip) {
        if (known) {
            return NOTHING;
        }
        return gzip ? answer.gzip() : answer.plain();
    }

    /** All headers but the length and the type. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        headers.put("ETag", etag);
        headers.put("Last-Modified", lastModified);
        headers.put("Cache-Control", cacheControl);
        headers.put("Vary", VARY);
        return headers;
    }

    /**
     * What shared caches may do. The same within a second.
     *
     * @param validUntil how long the answer holds, on the clock of what is known
     * @param at on that clock
     */
    public static String cacheControl(Instant validUntil, Instant at, double speed) {
        Instant now = endOfSecond(at);
        Instant farAhead = now.plus(Duration.ofDays(1));
        if (speed == 1 && validUntil.isAfter(farAhead)) {
            return USUAL;
        }
        Instant until = validUntil.isBefore(farAhead) ? validUntil : farAhead;
        return cacheControl(Duration.ofMillis(
                (long) (Math.max(0, Duration.between(now, until).toMillis()) / speed)));
    }

    /** When it is over, what is said in whole seconds holds for its beginning too. */
    static Instant endOfSecond(Instant at) {
        return at.getNano() == 0 ? at : Instant.ofEpochSecond(at.getEpochSecond() + 1);
    }

    /** A shared cache may keep it for no longer than it holds, in real time, whatever happens. */
    private static String cacheControl(Duration holds) {
        Duration fresh = shorter(MAX_AGE, holds);
        Duration afterwards = holds.minus(fresh);
        return "public, max-age=" + fresh.toSeconds()
                + ", stale-while-revalidate="
                + shorter(WHILE_REVALIDATING, afterwards).toSeconds()
                + ", stale-if-error=" + shorter(IF_ERROR, afterwards).toSeconds();
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
