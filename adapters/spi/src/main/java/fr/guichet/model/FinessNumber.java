package fr.guichet.model;

import java.util.regex.Pattern;

/**
 * The number of a health establishment in the national FINESS directory.
 *
 * @param value nine characters: a département code of two, then seven digits
 */
public record FinessNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("(\\d\\d|2[AB])\\d{7}");

    /** @throws IllegalArgumentException when it has not the shape of a FINESS number */
    public FinessNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a FINESS number: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
