package fr.guichet.directory.matching;

import fr.guichet.model.ExternalId;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.MergeEvidence;
import fr.guichet.spi.CentreRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Clusters being built. Not thread-safe. */
final class Clusters {

    private final Map<ExternalId, Group> groups = new LinkedHashMap<>();
    private final MatchOverrides overrides;

    /** Records known to be one place so far. */
    private static final class Group {
        private final List<SourceRecord> records = new ArrayList<>();
        private final List<MergeEvidence> evidence = new ArrayList<>();
    }

    Clusters(MatchOverrides overrides) {
        this.overrides = overrides;
    }

    void add(SourceRecord record) {
        Group group = new Group();
        group.records.add(record);
        groups.put(record.id(), group);
    }

    boolean holds(ExternalId id) {
        return groups.containsKey(id);
    }

    boolean areOne(SourceRecord one, SourceRecord other) {
        return areOne(one.id(), other.id());
    }

    boolean areOne(ExternalId one, ExternalId other) {
        return group(one) == group(other);
    }

    List<SourceRecord> recordsWith(SourceRecord record) {
        return List.copyOf(group(record.id()).records);
    }

    /** Joins two records; does nothing when they are joined already or an operator split them. */
    void join(ExternalId one, ExternalId other, MatchRule rule, double score) {
        Group kept = group(one);
        Group absorbed = group(other);
        if (kept == absorbed || isForbidden(kept, absorbed)) {
            return;
        }
        kept.evidence.add(new MergeEvidence(one, other, rule.code(), score));
        kept.evidence.addAll(absorbed.evidence);
        kept.records.addAll(absorbed.records);
        absorbed.records.forEach(record -> groups.put(record.id(), kept));
    }

    private boolean isForbidden(Group kept, Group absorbed) {
        return kept.records.stream()
                .anyMatch(a -> absorbed.records.stream().anyMatch(b -> overrides.isSplit(a.id(), b.id())));
    }

    /** The platforms whose catalogue lists this place. */
    Set<PlatformId> cataloguedOn(SourceRecord record) {
        Set<PlatformId> platforms = new HashSet<>();
        for (SourceRecord member : group(record.id()).records) {
            if (!member.isOfRegistry()) {
                member.ref().map(CentreRef::platform).ifPresent(platforms::add);
            }
        }
        return platforms;
    }

    private Group group(ExternalId id) {
        return Objects.requireNonNull(groups.get(id), () -> "no source record " + id);
    }

    /** In the order in which their first record was added. */
    List<Cluster> list() {
        Map<Group, Cluster> clusters = new LinkedHashMap<>();
        Map<ExternalId, Integer> order = new HashMap<>();
        groups.keySet().forEach(id -> order.put(id, order.size()));
        groups.values()
                .forEach(group -> clusters.computeIfAbsent(
                        group,
                        g -> new Cluster(
                                g.records.stream()
                                        .sorted(Comparator.comparing(
                                                record -> order.getOrDefault(record.id(), Integer.MAX_VALUE)))
                                        .toList(),
                                g.evidence)));
        return List.copyOf(clusters.values());
    }
}
