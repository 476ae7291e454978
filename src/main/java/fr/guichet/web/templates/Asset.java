package fr.guichet.web.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** A file that pages refer to, and its digest. Its bytes are never changed. */
public final class Asset {

    private static final int VERSION_LETTERS = 12;

    private final byte[] plain;
    private final byte[] gzip;
    private final String integrity;

    public Asset(byte[] content) {
        this.plain = content.clone();
        this.gzip = compressed(content);
        this.integrity = digest(content);
    }

    public byte[] plain() {
        return plain;
    }

    byte[] gzip() {
        return gzip;
    }

    /** As {@code integrity} attributes have it. */
    public String integrity() {
        return "sha384-" + integrity;
    }

    /** Identifies the content. */
    public String version() {
        return integrity.substring(0, VERSION_LETTERS).replace('+', '-').replace('/', '_');
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-384", e);
        }
    }
}
