package fr.guichet.store;

import fr.guichet.store.record.CountRecord;
import java.time.Duration;

/**
 * Settings of a store.
 *
 * @param writeEvery interval between batches, in real time: what a crash may lose
 * @param mostUnwritten how many records of a kind are queued while they cannot be written; beyond, the oldest are dropped and counted
 * @param largestFile size in bytes above which the store's health reports the file as too large
 * @param retention how long growing data is kept
 */
public record StoreSettings(Duration writeEvery, int mostUnwritten, long largestFile, Retention retention) {

    /** Every two seconds; a file of 2 GB is large for one country. */
    public static final StoreSettings DEFAULT =
            new StoreSettings(Duration.ofSeconds(2), 200_000, 2_000_000_000, Retention.DEFAULT);

    /** @throws IllegalArgumentException for a bound below one */
    public StoreSettings {
        if (!writeEvery.isPositive() || mostUnwritten < 1 || largestFile < 1) {
            throw new IllegalArgumentException("a bound of the store is below one");
        }
    }

    /**
     * How long growing data is kept. Identities, decisions, incidents and audit lines are kept forever.
     *
     * @param hours hourly counts
     * @param days daily counts
     * @param observations observations of listings that are no longer fetched
     */
    public record Retention(Duration hours, Duration days, Duration observations) {

        /** Hours for 30 days, days for three years, observations for 30 days. */
        public static final Retention DEFAULT =
                new Retention(Duration.ofDays(30), Duration.ofDays(3 * 366), Duration.ofDays(30));

        public Duration of(CountRecord.Span span) {
            return switch (span) {
                case HOUR -> hours;
                case DAY -> days;
            };
        }
    }
}
