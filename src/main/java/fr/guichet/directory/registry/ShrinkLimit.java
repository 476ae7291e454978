package fr.guichet.directory.registry;

import java.util.Optional;

/** A list that lost more than a fifth of its entries is more often a failed export than closed centres. The limit for the registry and the catalogues. */
public final class ShrinkLimit {

    private static final double LARGEST_SHRINK = 0.20;

    private ShrinkLimit() {}

    /**
     * Compares a load to the last accepted one.
     *
     * @param entries the plural word for what is counted
     * @return what is wrong; empty when the load is within the limit
     */
    public static Optional<String> exceeded(long last, long now, String entries) {
        return now < last * (1 - LARGEST_SHRINK)
                ? Optional.of("shrank from %d to %d %s, by more than 20 %%".formatted(last, now, entries))
                : Optional.empty();
    }
}
