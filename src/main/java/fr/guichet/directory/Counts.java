package fr.guichet.directory;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by name. Not thread-safe. */
final class Counts {

    private final SortedMap<String, Integer> counts = new TreeMap<>();

    void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    SortedMap<String, Integer> asMap() {
        return new TreeMap<>(counts);
    }
}
