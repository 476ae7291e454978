package fr.guichet.snapshot;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an answer of a platform is fresh, and when it expires.
 *
 * @param freshFor from {@code validAt} on
 * @param expiresAfter from {@code validAt} on, longer than {@code freshFor}
 */
public record FreshnessPolicy(Duration freshFor, Duration expiresAfter) {

    private static final int FRESH_INTERVALS = 2;
    private static final int EXPIRED_INTERVALS = 6;
    private static final Duration SHORTEST_FRESH = Duration.ofMinutes(5);
    private static final Duration LONGEST_FRESH = Duration.ofHours(4);
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(15);

    /** No answer is shown for longer. */
    public static final Duration LONGEST_LIFE = Duration.ofHours(12);

    /** For a platform that is not polled. */
    public static final FreshnessPolicy DEFAULT = forMeanInterval(Duration.ofMinutes(30));

    /** @throws IllegalArgumentException when an answer would expire while it is fresh */
    public FreshnessPolicy {
        if (freshFor.compareTo(expiresAfter) >= 0) {
            throw new IllegalArgumentException("expires before it is stale: " + freshFor + ", " + expiresAfter);
        }
    }

    /**
     * The policy that follows from how often a listing can be polled: fresh up to twice, expired after six times the mean interval, with a floor and a cap.
     *
     * @param meanInterval between two attempts on the same listing, within the platform's request budget
     */
    public static FreshnessPolicy forMeanInterval(Duration meanInterval) {
        return new FreshnessPolicy(
                bounded(meanInterval.multipliedBy(FRESH_INTERVALS), SHORTEST_FRESH, LONGEST_FRESH),
                bounded(meanInterval.multipliedBy(EXPIRED_INTERVALS), SHORTEST_LIFE, LONGEST_LIFE));
    }

    private static Duration bounded(Duration wished, Duration shortest, Duration longest) {
        Duration atLeast = wished.compareTo(shortest) < 0 ? shortest : wished;
        return atLeast.compareTo(longest) > 0 ? longest : atLeast;
    }

    /** Judges an answer at a moment. */
    public Freshness judge(Instant validAt, Instant now) {
        Duration age = Duration.between(validAt, now);
        if (age.compareTo(expiresAfter) >= 0) {
            return Freshness.EXPIRED;
        }
        return age.compareTo(freshFor) >= 0 ? Freshness.STALE : Freshness.FRESH;
    }

    /** The next moment after {@code now} at which the judgement changes; {@link Instant#MAX} when it never will. */
    public Instant nextChange(Instant validAt, Instant now) {
        return switch (judge(validAt, now)) {
            case FRESH -> validAt.plus(freshFor);
            case STALE -> validAt.plus(expiresAfter);
            case EXPIRED -> Instant.MAX;
        };
    }
}
