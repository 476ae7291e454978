package fr.guichet.store;

import java.time.Duration;

/**
 * How a store keeps things.
 *
 * @param writeEvery between two batches, in real time: what a crash may cost
 * @param mostUnwritten how many records of a kind wait in memory while they cannot be written; beyond, the eldest are lost and counted
 * @param largestFile in bytes; beyond, the store's health says that it is too large
 * @param retention for how long what grows is kept
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
}
