package fr.guichet.snapshot;

import java.util.Arrays;
import java.util.Map;

/**
 * An immutable list of values, stored in chunks. A copy with a few other values shares all other chunks, so its cost does not depend on the length.
 */
final class PersistentVector<T> {

    private static final int SHIFT = 5;
    private static final int SIZE = 1 << SHIFT;
    private static final int WITHIN = SIZE - 1;

    private final Object[][] chunks;

    private PersistentVector(Object[][] chunks) {
        this.chunks = chunks;
    }

    /** The same value, repeated. */
    static <T> PersistentVector<T> filledWith(T value, int size) {
        Object[] chunk = new Object[SIZE];
        Arrays.fill(chunk, value);
        Object[][] chunks = new Object[(size + WITHIN) >> SHIFT][];
        Arrays.fill(chunks, chunk);
        return new PersistentVector<>(chunks);
    }

    @SuppressWarnings("unchecked") // holds values of that type only
    T get(int number) {
        return (T) chunks[number >> SHIFT][number & WITHIN];
    }

    /** A copy with other values at some indexes. */
    PersistentVector<T> with(Map<Integer, ? extends T> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Object[][] copy = chunks.clone();
        changed.forEach((number, value) -> {
            int chunk = number >> SHIFT;
            if (copy[chunk] == chunks[chunk]) {
                copy[chunk] = chunks[chunk].clone();
            }
            copy[chunk][number & WITHIN] = value;
        });
        return new PersistentVector<>(copy);
    }
}
