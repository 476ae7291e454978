package fr.guichet.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Our own id of a centre: opaque, stable, fit for a URL.
 *
 * @param value {@code [a-z0-9-]}, 1 to 20 characters
 */
public record CentreId(String value) implements Comparable<CentreId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,20}");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;

    /** @throws IllegalArgumentException when it has not the shape of an id */
    public CentreId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a centre id: '" + value + "'");
        }
    }

    /** The id given to a centre when it is first seen under that external id: ten characters of 50 bits, always the same ones. */
    public static CentreId firstSeenAs(ExternalId externalId) {
        byte[] digest = sha256(externalId.toString());
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << Byte.SIZE) | (digest[i] & 0xff);
        }
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt((int) ((bits >>> (5 * i)) & 31)));
        }
        return new CentreId(id.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(CentreId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
