package fr.guichet.sandbox.platform;

import java.util.List;

/**
 * Reproducible chance: a value, not a stream. The same seed and the same words give the same number, in whatever order they are asked.
 *
 * @param seed what the number depends on
 */
public record Dice(long seed) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** A die of its own for that word; independent of all others. */
    public Dice of(long word) {
        return new Dice(mixed(seed * 31 + word + GOLDEN));
    }

    /** A die of its own for that word; independent of all others. */
    public Dice of(String word) {
        long hash = seed;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 1099511628211L + word.charAt(i);
        }
        return of(hash);
    }

    /** From 0 to one less than the bound. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(mixed(seed), bound);
    }

    /** Both ends included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True so many times in a hundred. */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /** From 0 included to 1 excluded. */
    public double unit() {
        return (mixed(seed) >>> 11) * 0x1.0p-53;
    }

    /** One of the choices, each as likely. */
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
