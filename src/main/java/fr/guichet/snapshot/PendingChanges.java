package fr.guichet.snapshot;

import fr.guichet.model.PlatformId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The changes for the next publication. Not thread-safe. */
record PendingChanges(
        Map<ListingId, Observation> observations,
        Map<PlatformId, PlatformStatus> platforms,
        Map<PlatformId, FreshnessPolicy> policies,
        Map<PlatformId, List<SuspectPeriod>> suspectPeriods) {

    PendingChanges() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    boolean isEmpty() {
        return observations.isEmpty() && platforms.isEmpty() && policies.isEmpty() && suspectPeriods.isEmpty();
    }

    void clear() {
        observations.clear();
        platforms.clear();
        policies.clear();
        suspectPeriods.clear();
    }
}
