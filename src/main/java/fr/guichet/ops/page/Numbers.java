package fr.guichet.ops.page;

import java.util.Locale;

/** Numbers as people write them in French. */
final class Numbers {

    private Numbers() {}

    static String of(long number) {
        return String.format(Locale.FRANCE, "%,d", number);
    }

    /** @param share from 0 to 1 */
    static String percent(double share) {
        return String.format(Locale.FRANCE, "%.0f %%", share * 100);
    }
}
