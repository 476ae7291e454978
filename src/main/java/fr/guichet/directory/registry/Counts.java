package fr.guichet.directory.registry;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by name. Not thread-safe. */
public final class Counts {

    private final SortedMap<String, Integer> counts = new TreeMap<>();

    public void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public SortedMap<String, Integer> asMap() {
        return new TreeMap<>(counts);
    }
}
