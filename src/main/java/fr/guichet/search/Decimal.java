package fr.guichet.search;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people and programs write it: not as Java does, which also reads {@code 20d}, {@code 0x1p3} and {@code NaN}. */
public final class Decimal {

    private static final Pattern SHAPE = Pattern.compile("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?");

    private Decimal() {}

    /** Empty when it is none. One that is too large to be told is infinite. */
    public static Optional<Double> find(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }
}
