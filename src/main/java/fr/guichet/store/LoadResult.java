package fr.guichet.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What the store could recall, and what it could not: a file that cannot be read is never an empty list.
 *
 * @param value all that could be recalled
 * @param missing what could not, for people; empty when the value is all there is
 * @param <T> what was asked for
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

    /** The same value, with something more that is missing. */
    public LoadResult<T> butNot(String more) {
        List<String> all = new ArrayList<>(missing);
        all.add(more);
        return new LoadResult<>(value, all);
    }
}
