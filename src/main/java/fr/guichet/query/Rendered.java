package fr.guichet.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * An answer as it goes over the wire.
 *
 * @param plain the JSON
 * @param gzip the same, compressed
 * @param etag of the content, without quotes
 * @param asOf when its parts were last brought up to date
 * @param validUntil the earliest moment at which the clock alone could change it; it is not served after that
 */
record Rendered(Body plain, Body gzip, String etag, Instant asOf, Instant validUntil) {

    private static final int ETAG_BYTES = 12;

    /** Bytes that are compared by identity and never changed. */
    static final class Body {
        private final byte[] bytes;

        private Body(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    static Rendered of(byte[] json, Instant asOf, Instant validUntil) {
        return new Rendered(new Body(json), new Body(compressed(json)), digest(json), asOf, validUntil);
    }

    /** What it weighs in a cache. */
    int weight() {
        return plain.bytes.length + gzip.bytes.length;
    }

    private static byte[] compressed(byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is written without fail", e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(digest, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
