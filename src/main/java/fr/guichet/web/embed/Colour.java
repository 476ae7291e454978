package fr.guichet.web.embed;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;

/** A colour of a screen; each part is from 0 to 255. */
public record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    /** From which contrast on people can read text of any size, by WCAG 2 (RGAA 3.2). */
    static final double READABLE = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final double STEP = 0.05;

    /** Of {@code #7a1f5c}; empty when it is not written so. */
    public static Optional<Colour> find(String text) {
        if (!HEX.matcher(text).matches()) {
            return Optional.empty();
        }
        int all = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new Colour(all >> 16, all >> 8 & 0xff, all & 0xff));
    }

    /** From 1, none, to 21, black on white. */
    public double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    boolean isReadableOn(Colour ground) {
        return contrast(ground) >= READABLE;
    }

    /** Black or white, whichever is read more easily on this one. One of them always is. */
    Colour ink() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    /** This one, with so much of another: 0 for none, 1 for nothing else. */
    Colour with(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    /** This one, or the next lighter that can be read on a dark ground. */
    Colour lightenedFor(Colour ground) {
        Colour lighter = this;
        for (double share = STEP; !lighter.isReadableOn(ground) && share <= 1; share += STEP) {
            lighter = with(WHITE, share);
        }
        return lighter;
    }

    /** As style sheets have it. */
    String css() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    private double luminance() {
        DoubleUnaryOperator linear = part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * linear.applyAsDouble(red / 255.0)
                + 0.7152 * linear.applyAsDouble(green / 255.0)
                + 0.0722 * linear.applyAsDouble(blue / 255.0);
    }
}
