package fr.guichet.snapshot;

import fr.guichet.model.PlatformId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of a snapshot about platforms. Immutable.
 *
 * @param version the one with which any of it last changed in a way that changes answers
 * @param changedAt when that was
 * @param statuses how each is doing
 * @param policies how old its answers may be
 * @param suspectPeriods when its answers without slots are not trusted
 */
record PlatformParts(
        long version,
        Instant changedAt,
        Map<PlatformId, PlatformStatus> statuses,
        Map<PlatformId, FreshnessPolicy> policies,
        Map<PlatformId, List<SuspectPeriod>> suspectPeriods) {

    static final PlatformParts NONE = new PlatformParts(0, Instant.EPOCH, Map.of(), Map.of(), Map.of());

    /** With those changes. The version stays if no response would change. */
    PlatformParts with(PendingChanges changes, long next, Instant at) {
        if (changes.platforms().isEmpty()
                && changes.policies().isEmpty()
                && changes.suspectPeriods().isEmpty()) {
            return this;
        }
        boolean readsAsBefore = rejudged(changes).isEmpty()
                && changes.platforms().values().stream().allMatch(this::readsAsBefore);
        return new PlatformParts(
                readsAsBefore ? version : next,
                readsAsBefore ? changedAt : at,
                merged(new TreeMap<>(statuses), changes.platforms()),
                merged(new HashMap<>(policies), changes.policies()),
                merged(new HashMap<>(suspectPeriods), changes.suspectPeriods()));
    }

    /** The platforms whose answers are judged differently after those changes. */
    Set<PlatformId> rejudged(PendingChanges changes) {
        Set<PlatformId> rejudged = new HashSet<>();
        changes.policies().forEach((platform, policy) -> {
            if (!policy.equals(policies.getOrDefault(platform, FreshnessPolicy.DEFAULT))) {
                rejudged.add(platform);
            }
        });
        changes.suspectPeriods().forEach((platform, some) -> {
            if (!some.equals(suspectPeriods.getOrDefault(platform, List.of()))) {
                rejudged.add(platform);
            }
        });
        return rejudged;
    }

    private boolean readsAsBefore(PlatformStatus status) {
        PlatformStatus before = statuses.get(status.platform());
        return before != null && before.readsAs(status);
    }

    private static <V> Map<PlatformId, V> merged(Map<PlatformId, V> copy, Map<PlatformId, V> changed) {
        copy.putAll(changed);
        return copy;
    }
}
