package fr.guichet.directory.identity;

import fr.guichet.directory.matching.Cluster;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns centre ids to source records. An id is assigned once, to the source record under which a centre is first seen, and never to another centre. When records with ids of their
 * own turn out to be one place, one id stays and the others redirect to it; when they are split again, each gets its own id back. Not thread-safe.
 */
public final class Identities {

    private final Map<ExternalId, CentreId> ids = new HashMap<>();
    private final Map<CentreId, ExternalId> firstSeenAs = new LinkedHashMap<>();
    private final Map<CentreId, CentreId> mergedInto = new HashMap<>();

    /** Computed once each. */
    private final Map<ExternalId, CentreId> owns = new HashMap<>();

    /**
     * One id with its source records.
     *
     * @param firstSeenAs the source record it was assigned to
     * @param externalIds all source records that have it now
     * @param mergedInto the id that replaced it, if any
     */
    public record KnownIdentity(
            CentreId id, ExternalId firstSeenAs, Set<ExternalId> externalIds, Optional<CentreId> mergedInto) {
        public KnownIdentity {
            externalIds = Set.copyOf(externalIds);
        }
    }

    public void restore(Collection<KnownIdentity> known) {
        for (KnownIdentity identity : known) {
            firstSeenAs.put(identity.id(), identity.firstSeenAs());
            identity.externalIds().forEach(external -> ids.put(external, identity.id()));
            identity.mergedInto().ifPresent(into -> mergedInto.put(identity.id(), into));
        }
    }

    /** Assigns each cluster its id, in order. */
    public Map<Cluster, CentreId> assign(List<Cluster> clusters) {
        Map<CentreId, Integer> owners = owners(clusters);
        Map<Cluster, CentreId> assigned = new LinkedHashMap<>();
        Set<CentreId> taken = new HashSet<>();
        for (int i = 0; i < clusters.size(); i++) {
            Integer number = i;
            Cluster cluster = clusters.get(i);
            CentreId id = known(cluster).stream()
                    .filter(candidate -> number.equals(owners.get(candidate)) && !taken.contains(candidate))
                    .findFirst()
                    .orElseGet(() -> fresh(cluster, taken));
            taken.add(id);
            assigned.put(cluster, id);
        }
        assigned.forEach((cluster, id) -> settle(cluster, id, taken));
        return assigned;
    }

    /** Of two clusters with the same id, the one with the record it was assigned to keeps it, otherwise the first. */
    private Map<CentreId, Integer> owners(List<Cluster> clusters) {
        Map<CentreId, Integer> owners = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            for (CentreId id : known(cluster)) {
                boolean own = cluster.records().stream()
                        .anyMatch(record -> record.id().equals(firstSeenAs.get(id)));
                if (own) {
                    owners.put(id, i);
                } else {
                    owners.putIfAbsent(id, i);
                }
            }
        }
        return owners;
    }

    /** The current and the first assigned ids of its records, in the records' order. */
    private Set<CentreId> known(Cluster cluster) {
        Set<CentreId> known = new LinkedHashSet<>();
        for (SourceRecord record : cluster.records()) {
            Optional.ofNullable(ids.get(record.id())).ifPresent(known::add);
        }
        for (SourceRecord record : cluster.records()) {
            CentreId own = own(record);
            if (record.id().equals(firstSeenAs.get(own))) {
                known.add(own);
            }
        }
        return known;
    }

    /** The id of a centre that is first seen as this record. */
    private CentreId own(SourceRecord record) {
        return owns.computeIfAbsent(record.id(), CentreId::firstSeenAs);
    }

    private CentreId fresh(Cluster cluster, Set<CentreId> taken) {
        for (SourceRecord record : cluster.records()) {
            CentreId id = own(record);
            ExternalId given = firstSeenAs.get(id);
            if (!taken.contains(id) && (given == null || given.equals(record.id()))) {
                firstSeenAs.put(id, record.id());
                return id;
            }
        }
        throw new IllegalStateException(
                "no id is left for " + cluster.records().getFirst().id());
    }

    private void settle(Cluster cluster, CentreId id, Set<CentreId> taken) {
        mergedInto.remove(id);
        for (CentreId other : known(cluster)) {
            if (!taken.contains(other)) {
                mergedInto.put(other, id);
            }
        }
        cluster.records().forEach(record -> ids.put(record.id(), id));
    }

    /** The id that replaced another; empty when it is current or unknown. */
    public Optional<CentreId> successor(CentreId id) {
        CentreId at = id;
        Set<CentreId> seen = new HashSet<>();
        while (mergedInto.containsKey(at) && seen.add(at)) {
            at = mergedInto.get(at);
        }
        return at.equals(id) ? Optional.empty() : Optional.of(at);
    }

    /** Every id ever assigned. */
    public List<KnownIdentity> list() {
        Map<CentreId, Set<ExternalId>> externals = new HashMap<>();
        ids.forEach((external, id) ->
                externals.computeIfAbsent(id, i -> new LinkedHashSet<>()).add(external));
        return firstSeenAs.entrySet().stream()
                .map(entry -> new KnownIdentity(
                        entry.getKey(),
                        entry.getValue(),
                        externals.getOrDefault(entry.getKey(), Set.of()),
                        Optional.ofNullable(mergedInto.get(entry.getKey()))))
                .toList();
    }
}
