package fr.guichet.ops.page;

import java.util.Locale;

/** Numbers as people write them in French. */
final class Numbers {

    private Numbers() {}

    static String of(long number) {
        return String.format(Locale.FRANCE, "%,d", number);
    }

    /** With as many decimals as it has, at most one. */
    static String of(double number) {
        return number == Math.rint(number) ? of((long) number) : String.format(Locale.FRANCE, "%.1f", number);
    }

    /** @param share from 0 to 1 */
    static String percent(double share) {
        return String.format(Locale.FRANCE, "%.0f\u00a0%%", share * 100);
    }
}
