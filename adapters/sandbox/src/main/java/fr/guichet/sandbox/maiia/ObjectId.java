package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.platform.Dice;
import java.time.Instant;
import java.util.Locale;

/** Ids as the platform's database gives them: 24 hex digits, of which the first eight are the second of creation. */
final class ObjectId {

    private static final long FIRST_SECOND =
            Instant.parse("2020-11-02T08:00:00Z").getEpochSecond();
    private static final int SECONDS = 150 * 86_400;

    private ObjectId() {}

    static String of(Dice dice) {
        return of(FIRST_SECOND + dice.of("second").below(SECONDS), dice);
    }

    /** Created in the same second as that one. */
    static String besides(String id, Dice dice) {
        return of(Long.parseLong(id.substring(0, 8), 16), dice);
    }

    private static String of(long second, Dice dice) {
        return String.format(
                Locale.ROOT, "%08x%016x", second, dice.of("rest of the id").seed());
    }
}
