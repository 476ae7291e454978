package fr.guichet.store;

import fr.guichet.store.record.StoreRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Records by kind, the latest of each key, oldest first. Bounded: the oldest of a kind is dropped. Not thread-safe. */
public final class StoreRecords {

    private final int mostOfAKind;
    private final Map<Class<? extends StoreRecord>, LinkedHashMap<Object, StoreRecord>> byKind = new HashMap<>();

    /** @param mostOfAKind at least one */
    public StoreRecords(int mostOfAKind) {
        this.mostOfAKind = mostOfAKind;
    }

    /** @return how many others were dropped */
    public int put(StoreRecord record) {
        LinkedHashMap<Object, StoreRecord> kind = byKind.computeIfAbsent(record.getClass(), _ -> new LinkedHashMap<>());
        kind.put(record.key(), record);
        if (kind.size() <= mostOfAKind) {
            return 0;
        }
        var unused = kind.pollFirstEntry();
        return 1;
    }

    /** @return how many others were dropped */
    public int putAll(Collection<? extends StoreRecord> records) {
        return records.stream().mapToInt(this::put).sum();
    }

    /** The records of one kind, oldest first. */
    public <T extends StoreRecord> List<T> all(Class<T> kind) {
        return byKind.getOrDefault(kind, new LinkedHashMap<>()).values().stream()
                .map(kind::cast)
                .toList();
    }

    /** All records, each kind oldest first. */
    public List<StoreRecord> all() {
        return byKind.values().stream().flatMap(kind -> kind.values().stream()).toList();
    }

    public <T extends StoreRecord> void removeIf(Class<T> kind, Predicate<T> unwanted) {
        byKind.getOrDefault(kind, new LinkedHashMap<>()).values().removeIf(record -> unwanted.test(kind.cast(record)));
    }

    public int size() {
        return byKind.values().stream().mapToInt(Map::size).sum();
    }
}
