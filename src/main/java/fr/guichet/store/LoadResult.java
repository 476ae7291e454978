package fr.guichet.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What the store could load, and what it could not: an unreadable file is never an empty list.
 *
 * @param value all that could be loaded
 * @param missing descriptions of what could not, for operators; empty when the value is complete
 * @param <T> the type of the value
 */
public record LoadResult<T>(T value, List<String> missing) {

    public LoadResult {
        missing = List.copyOf(missing);
    }

    public static <T> LoadResult<T> all(T value) {
        return new LoadResult<>(value, List.of());
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** The same value with one more missing part. */
    public LoadResult<T> withMissing(String more) {
        List<String> all = new ArrayList<>(missing);
        all.add(more);
        return new LoadResult<>(value, all);
    }
}
