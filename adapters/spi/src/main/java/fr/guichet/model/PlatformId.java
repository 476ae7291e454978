package fr.guichet.model;

import java.util.regex.Pattern;

/**
 * The code of a booking platform, the same in settings, JSON and metrics.
 *
 * @param value {@code [a-z][a-z0-9]*}, at most 20 characters, such as {@code doctolib}
 */
public record PlatformId(String value) implements Comparable<PlatformId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{0,19}");

    /** @throws IllegalArgumentException when it has not the shape of a code */
    public PlatformId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a platform code: '" + value + "'");
        }
    }

    @Override
    public int compareTo(PlatformId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
