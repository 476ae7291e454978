package fr.guichet.snapshot;

import fr.guichet.model.PlatformId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The changes that wait for the next publication. Not thread-safe. */
record Gathered(
        Map<ListingId, Observation> observations,
        Map<PlatformId, PlatformStatus> platforms,
        Map<PlatformId, FreshnessPolicy> policies,
        Map<PlatformId, List<Doubt>> doubts) {

    Gathered() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    boolean isEmpty() {
        return observations.isEmpty() && platforms.isEmpty() && policies.isEmpty() && doubts.isEmpty();
    }

    void clear() {
        observations.clear();
        platforms.clear();
        policies.clear();
        doubts.clear();
    }
}
