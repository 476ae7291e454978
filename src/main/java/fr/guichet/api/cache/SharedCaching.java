package fr.guichet.api.cache;

import java.time.Duration;
import java.time.Instant;

/** What shared caches may do with a response: the value of {@code Cache-Control}. */
public final class SharedCaching {

    private static final Duration MAX_AGE = Duration.ofSeconds(15);
    private static final Duration WHILE_REVALIDATING = Duration.ofSeconds(60);
    private static final Duration IF_ERROR = Duration.ofHours(1);

    /** For a response that is valid for longer than all of these. */
    private static final String USUAL = cacheControl(Duration.ofDays(1));

    private SharedCaching() {}

    /**
     * The value of {@code Cache-Control}. It is the same within a second.
     *
     * @param validUntil how long the answer is valid, on the application's clock
     * @param at on that clock
     * @param speed how much faster than real time that clock runs
     */
    public static String cacheControl(Instant validUntil, Instant at, double speed) {
        Instant now = endOfSecond(at);
        Instant farAhead = now.plus(Duration.ofDays(1));
        if (speed == 1 && validUntil.isAfter(farAhead)) {
            return USUAL;
        }
        Instant until = validUntil.isBefore(farAhead) ? validUntil : farAhead;
        return cacheControl(Duration.ofMillis(
                (long) (Math.max(0, Duration.between(now, until).toMillis()) / speed)));
    }

    /** Rounds up to the next full second. */
    static Instant endOfSecond(Instant at) {
        return at.getNano() == 0 ? at : Instant.ofEpochSecond(at.getEpochSecond() + 1);
    }

    /** In real time: no shared cache keeps a response for longer than it is valid. */
    private static String cacheControl(Duration valid) {
        Duration fresh = shorter(MAX_AGE, valid);
        Duration afterwards = valid.minus(fresh);
        return "public, max-age=" + fresh.toSeconds()
                + ", stale-while-revalidate="
                + shorter(WHILE_REVALIDATING, afterwards).toSeconds()
                + ", stale-if-error=" + shorter(IF_ERROR, afterwards).toSeconds();
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
