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

/** Sightings that are being put together. Not thread-safe. */
final class Clusters {

    private final Map<ExternalId, Group> groups = new LinkedHashMap<>();
    private final MatchOverrides judgements;

    /** Those known to be one place so far. */
    private static final class Group {
        private final List<SourceRecord> sightings = new ArrayList<>();
        private final List<MergeEvidence> evidence = new ArrayList<>();
    }

    Clusters(MatchOverrides judgements) {
        this.judgements = judgements;
    }

    void add(SourceRecord sighting) {
        Group group = new Group();
        group.sightings.add(sighting);
        groups.put(sighting.id(), group);
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

    List<SourceRecord> sightingsWith(SourceRecord sighting) {
        return List.copyOf(group(sighting.id()).sightings);
    }

    /** Puts two together; nothing happens when they are already, or when an operator said that they are not. */
    void join(ExternalId one, ExternalId other, MatchRule rule, double score) {
        Group kept = group(one);
        Group absorbed = group(other);
        if (kept == absorbed || isForbidden(kept, absorbed)) {
            return;
        }
        kept.evidence.add(new MergeEvidence(one, other, rule.code(), score));
        kept.evidence.addAll(absorbed.evidence);
        kept.sightings.addAll(absorbed.sightings);
        absorbed.sightings.forEach(sighting -> groups.put(sighting.id(), kept));
    }

    private boolean isForbidden(Group kept, Group absorbed) {
        return kept.sightings.stream()
                .anyMatch(a -> absorbed.sightings.stream().anyMatch(b -> judgements.forbid(a.id(), b.id())));
    }

    /** The platforms whose own catalogue has this place already. */
    Set<PlatformId> cataloguedOn(SourceRecord sighting) {
        Set<PlatformId> platforms = new HashSet<>();
        for (SourceRecord member : group(sighting.id()).sightings) {
            if (!member.isOfRegistry()) {
                member.ref().map(CentreRef::platform).ifPresent(platforms::add);
            }
        }
        return platforms;
    }

    private Group group(ExternalId id) {
        return Objects.requireNonNull(groups.get(id), () -> "no sighting " + id);
    }

    /** In the order in which their first sighting was added. */
    List<Cluster> list() {
        Map<Group, Cluster> clusters = new LinkedHashMap<>();
        Map<ExternalId, Integer> order = new HashMap<>();
        groups.keySet().forEach(id -> order.put(id, order.size()));
        groups.values()
                .forEach(group -> clusters.computeIfAbsent(
                        group,
                        g -> new Cluster(
                                g.sightings.stream()
                                        .sorted(Comparator.comparing(
                                                sighting -> order.getOrDefault(sighting.id(), Integer.MAX_VALUE)))
                                        .toList(),
                                g.evidence)));
        return List.copyOf(clusters.values());
    }
}
