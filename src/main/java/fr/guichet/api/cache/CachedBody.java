package fr.guichet.api.cache;

import io.vertx.core.buffer.Buffer;
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

/**
 * An answer as it goes over the wire, compressed: nearly everybody takes it so, and ten times as many fit into the same memory. The bytes are never changed.
 *
 * @param type its media type
 * @param gzip the content, compressed
 * @param length of the content, in bytes
 * @param etag of the content, quoted
 * @param gzipEtag of the compressed content, quoted
 * @param modifiedAt the second in which its content was new; no two contents of one question share it
 * @param lastModified the same as HTTP writes it
 * @param validUntil the earliest moment at which the clock alone could change it
 * @param parts what it was made from
 */
public record CachedBody(
        String type,
        Buffer gzip,
        int length,
        String etag,
        String gzipEtag,
        Instant modifiedAt,
        String lastModified,
        Instant validUntil,
        CacheDependencies parts) {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int ETAG_BYTES = 12;
    private static final int BESIDE_THE_BYTES = 400;

    /**
     * Compresses and names it.
     *
     * @param type its media type
     * @param content as it is sent uncompressed
     * @param at the moment it was judged at
     * @param before what the question was answered with until now
     */
    static CachedBody of(
            String type,
            byte[] content,
            Instant at,
            Instant validUntil,
            CacheDependencies parts,
            Optional<CachedBody> before) {
        String digest = digest(content);
        String etag = '"' + digest + '"';
        Instant modifiedAt = modifiedAt(etag, at.truncatedTo(ChronoUnit.SECONDS), before);
        return new CachedBody(
                type,
                Buffer.buffer(compressed(content)),
                content.length,
                etag,
                '"' + digest + "-gzip\"",
                modifiedAt,
                httpDate(modifiedAt),
                validUntil,
                parts);
    }

    /** A second later than what it replaces, so that a second names one content. */
    private static Instant modifiedAt(String etag, Instant second, Optional<CachedBody> before) {
        if (before.isEmpty()) {
            return second;
        }
        Instant last = before.get().modifiedAt;
        if (before.get().etag.equals(etag)) {
            return last;
        }
        return second.isAfter(last) ? second : last.plusSeconds(1);
    }

    static String httpDate(Instant second) {
        return HTTP_DATE.format(second);
    }

    /** The content for those few who do not take it compressed. */
    Buffer plain() {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(gzip.getBytes()))) {
            return Buffer.buffer(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("what we compressed ourselves is read without fail", e);
        }
    }

    /** What it weighs in a cache, in bytes. */
    int weight() {
        return gzip.length() + parts.weight() + BESIDE_THE_BYTES;
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is written without fail", e);
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
