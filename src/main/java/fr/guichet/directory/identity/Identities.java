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
 * Who has which id. An id is assigned once, to the sighting under which a centre is first seen, and never to another centre. Where sightings with ids of their own turn out to be
 * one place, one id goes on and the others lead to it; where they part again, each goes back to its own. Not thread-safe.
 */
public final class Identities {

    private final Map<ExternalId, CentreId> ids = new HashMap<>();
    private final Map<CentreId, ExternalId> firstSeenAs = new LinkedHashMap<>();
    private final Map<CentreId, CentreId> mergedInto = new HashMap<>();

    /** Worked out once each. */
    private final Map<ExternalId, CentreId> owns = new HashMap<>();

    /**
     * One id as it is remembered.
     *
     * @param firstSeenAs the sighting it was given to
     * @param externalIds all sightings that have it now
     * @param mergedInto the id that goes on in its place; empty when it goes on itself
     */
    public record Known(
            CentreId id, ExternalId firstSeenAs, Set<ExternalId> externalIds, Optional<CentreId> mergedInto) {
        public Known {
            externalIds = Set.copyOf(externalIds);
        }
    }

    public void remember(Collection<Known> known) {
        for (Known identity : known) {
            firstSeenAs.put(identity.id(), identity.firstSeenAs());
            identity.externalIds().forEach(external -> ids.put(external, identity.id()));
            identity.mergedInto().ifPresent(into -> mergedInto.put(identity.id(), into));
        }
    }

    /** Gives each place its id, in their order. */
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

    /** Where two places lay claim to an id, it is the one's to whose sighting it was given, else the first one's. */
    private Map<CentreId, Integer> owners(List<Cluster> clusters) {
        Map<CentreId, Integer> owners = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            for (CentreId id : known(cluster)) {
                boolean own = cluster.sightings().stream()
                        .anyMatch(sighting -> sighting.id().equals(firstSeenAs.get(id)));
                if (own) {
                    owners.put(id, i);
                } else {
                    owners.putIfAbsent(id, i);
                }
            }
        }
        return owners;
    }

    /** Those its sightings have, and those that were first given to them, in the sightings' order. */
    private Set<CentreId> known(Cluster cluster) {
        Set<CentreId> known = new LinkedHashSet<>();
        for (SourceRecord sighting : cluster.sightings()) {
            Optional.ofNullable(ids.get(sighting.id())).ifPresent(known::add);
        }
        for (SourceRecord sighting : cluster.sightings()) {
            CentreId own = own(sighting);
            if (sighting.id().equals(firstSeenAs.get(own))) {
                known.add(own);
            }
        }
        return known;
    }

    /** The id that it has when it is the first of its centre. */
    private CentreId own(SourceRecord sighting) {
        return owns.computeIfAbsent(sighting.id(), CentreId::firstSeenAs);
    }

    private CentreId fresh(Cluster cluster, Set<CentreId> taken) {
        for (SourceRecord sighting : cluster.sightings()) {
            CentreId id = own(sighting);
            ExternalId given = firstSeenAs.get(id);
            if (!taken.contains(id) && (given == null || given.equals(sighting.id()))) {
                firstSeenAs.put(id, sighting.id());
                return id;
            }
        }
        throw new IllegalStateException(
                "no id is left for " + cluster.sightings().getFirst().id());
    }

    private void settle(Cluster cluster, CentreId id, Set<CentreId> taken) {
        mergedInto.remove(id);
        for (CentreId other : known(cluster)) {
            if (!taken.contains(other)) {
                mergedInto.put(other, id);
            }
        }
        cluster.sightings().forEach(sighting -> ids.put(sighting.id(), id));
    }

    /** Where an id that goes on no more leads to; empty when it goes on, or was never given. */
    public Optional<CentreId> successor(CentreId id) {
        CentreId at = id;
        Set<CentreId> seen = new HashSet<>();
        while (mergedInto.containsKey(at) && seen.add(at)) {
            at = mergedInto.get(at);
        }
        return at.equals(id) ? Optional.empty() : Optional.of(at);
    }

    /** Every id that was ever given. */
    public List<Known> list() {
        Map<CentreId, Set<ExternalId>> externals = new HashMap<>();
        ids.forEach((external, id) ->
                externals.computeIfAbsent(id, i -> new LinkedHashSet<>()).add(external));
        return firstSeenAs.entrySet().stream()
                .map(entry -> new Known(
                        entry.getKey(),
                        entry.getValue(),
                        externals.getOrDefault(entry.getKey(), Set.of()),
                        Optional.ofNullable(mergedInto.get(entry.getKey()))))
                .toList();
    }
}
