package fr.guichet.api.cache;

import fr.guichet.snapshot.Snapshot;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A rendered answer. Its content is stored compressed only: nearly every client accepts gzip, and ten times as many entries fit into the same memory. Header values are made once. Thread-safe.
 */
public final class CacheEntry {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int ETAG_BYTES = 12;
    private static final int OVERHEAD_BYTES = 400;

    private final long number;
    private final Instant validUntil;
    private final CacheDependencies dependencies;
    private final Buffer gzip;
    private final int length;
    private final CharSequence type;
    private final String bareType;
    private final CharSequence etag;
    private final CharSequence gzipEtag;
    private final Instant modifiedAt;
    private final CharSequence lastModified;

    /** The latest snapshot for which the dependencies were checked and held. */
    private volatile long validInVersion;

    private volatile CacheControl cacheControl = new CacheControl(Long.MIN_VALUE, "");

    /** The value of {@code Cache-Control} during one second, named by its end. */
    private record CacheControl(long second, CharSequence value) {}

    /**
     * Compresses and tags an answer.
     *
     * @param number unique
     * @param content as it is sent uncompressed
     * @param snapshot what the answer was made from
     * @param at the moment for which it was made
     * @param before the previous entry of the same question
     */
    CacheEntry(
            long number,
            AnswerBody answer,
            byte[] content,
            Snapshot snapshot,
            Instant at,
            Optional<CacheEntry> before) {
        String digest = digest(content);
        this.number = number;
        this.validUntil = answer.validUntil();
        this.dependencies = answer.dependencies().apply(snapshot);
        this.gzip = Buffer.buffer(compressed(content));
        this.length = content.length;
        this.type = HttpHeaders.createOptimized(answer.type());
        this.bareType = answer.type().split(";", -1)[0];
        this.etag = HttpHeaders.createOptimized('"' + digest + '"');
        this.gzipEtag = HttpHeaders.createOptimized('"' + digest + "-gzip\"");
        this.modifiedAt = modifiedAt(at.truncatedTo(ChronoUnit.SECONDS), etag, before);
        this.lastModified = HttpHeaders.createOptimized(httpDate(modifiedAt));
        this.validInVersion = snapshot.version();
    }

    /** At least a second later than the content that it replaces, so that a second identifies one content. */
    private static Instant modifiedAt(Instant second, CharSequence etag, Optional<CacheEntry> before) {
        if (before.isEmpty()) {
            return second;
        }
        Instant last = before.get().modifiedAt;
        if (CharSequence.compare(before.get().etag, etag) == 0) {
            return last;
        }
        return second.isAfter(last) ? second : last.plusSeconds(1);
    }

    long number() {
        return number;
    }

    CharSequence type() {
        return type;
    }

    CharSequence etag() {
        return etag;
    }

    CharSequence gzipEtag() {
        return gzipEtag;
    }

    /** Whether an entity tag of a request names this content, in either coding. */
    boolean hasTag(String tag) {
        return tag.contentEquals(gzipEtag) || tag.contentEquals(etag);
    }

    /** The second from which its question had this content. No two contents of one question share it. */
    Instant modifiedAt() {
        return modifiedAt;
    }

    /** The value of {@code Last-Modified}, never later than {@code now}. */
    CharSequence lastModified(Instant now) {
        return modifiedAt.isAfter(now) ? httpDate(now) : lastModified;
    }

    /** The value of {@code Cache-Control}, computed once a second. */
    CharSequence cacheControl(Instant now, double speed) {
        CacheControl known = cacheControl;
        long second = SharedCaching.endOfSecond(now).getEpochSecond();
        if (known.second() != second) {
            String value = SharedCaching.cacheControl(validUntil, now, speed);
            known = new CacheControl(second, HttpHeaders.createOptimized(value));
            cacheControl = known;
        }
        return known.value();
    }

    Buffer gzip() {
        return gzip;
    }

    /** The content uncompressed, for the few clients that do not accept gzip. */
    Buffer plain() {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(gzip.getBytes()))) {
            return Buffer.buffer(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read compressed content", e);
        }
    }

    /** The length of the uncompressed content in bytes. */
    int length() {
        return length;
    }

    /** True only if its type comes first in {@code Accept}, or any type is accepted. */
    boolean isTakenFirst(@Nullable String accept) {
        if (accept == null || accept.equals("*/*")) {
            return true;
        }
        int end = bareType.length();
        return accept.startsWith(bareType) && (accept.length() == end || accept.charAt(end) == ',');
    }

    /** Whether neither the snapshot nor the clock changed the answer. */
    boolean holds(Snapshot snapshot, Instant at) {
        if (!at.isBefore(validUntil)) {
            return false;
        }
        long version = snapshot.version();
        if (validInVersion == version) {
            return true;
        }
        boolean holds = dependencies.holdIn(snapshot);
        if (holds) {
            validInVersion = version;
        }
        return holds;
    }

    /** In bytes, about. */
    int weight() {
        return gzip.length() + dependencies.weight() + OVERHEAD_BYTES;
    }

    private static String httpDate(Instant second) {
        return HTTP_DATE.format(second);
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress content", e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
