package fr.guichet.search.location;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads plain decimal numbers. Unlike Java, it refuses {@code 20d}, {@code 0x1p3} and {@code NaN}. */
public final class Decimal {

    private static final Pattern SHAPE = Pattern.compile("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?");

    private Decimal() {}

    /** Empty if the text is not a number. A number out of range is infinite. */
    public static Optional<Double> find(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }
}
