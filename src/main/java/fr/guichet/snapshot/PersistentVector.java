package fr.guichet.snapshot;

import java.util.Arrays;
import java.util.Map;

/**
 * An immutable row of values, kept in pages: another row that differs in a few values shares all pages but theirs, so that it costs the same however long the row is.
 */
final class PersistentVector<T> {

    private static final int SHIFT = 5;
    private static final int SIZE = 1 << SHIFT;
    private static final int WITHIN = SIZE - 1;

    private final Object[][] chunks;

    private PersistentVector(Object[][] chunks) {
        this.chunks = chunks;
    }

    /** So many times the same value. */
    static <T> PersistentVector<T> filledWith(T value, int size) {
        Object[] chunk = new Object[SIZE];
        Arrays.fill(chunk, value);
        Object[][] chunks = new Object[(size + WITHIN) >> SHIFT][];
        Arrays.fill(chunks, chunk);
        return new PersistentVector<>(chunks);
    }

    @SuppressWarnings("unchecked") // only values of that type are ever put in
    T get(int number) {
        return (T) chunks[number >> SHIFT][number & WITHIN];
    }

    /** The same with other values at those numbers. */
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
