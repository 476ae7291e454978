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

    private final Object[][] pages;

    private PersistentVector(Object[][] pages) {
        this.pages = pages;
    }

    /** So many times the same value. */
    static <T> PersistentVector<T> filledWith(T value, int size) {
        Object[] page = new Object[SIZE];
        Arrays.fill(page, value);
        Object[][] pages = new Object[(size + WITHIN) >> SHIFT][];
        Arrays.fill(pages, page);
        return new PersistentVector<>(pages);
    }

    @SuppressWarnings("unchecked") // only values of that type are ever put in
    T get(int number) {
        return (T) pages[number >> SHIFT][number & WITHIN];
    }

    /** The same with other values at those numbers. */
    PersistentVector<T> with(Map<Integer, ? extends T> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Object[][] copy = pages.clone();
        changed.forEach((number, value) -> {
            int page = number >> SHIFT;
            if (copy[page] == pages[page]) {
                copy[page] = pages[page].clone();
            }
            copy[page][number & WITHIN] = value;
        });
        return new PersistentVector<>(copy);
    }
}
