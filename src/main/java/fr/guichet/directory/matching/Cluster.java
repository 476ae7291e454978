package fr.guichet.directory.matching;

import fr.guichet.snapshot.MergeEvidence;
import java.util.List;

/**
 * The sightings of one place.
 *
 * @param sightings at least one; the registry's first, in the registry's order, then the platforms'
 * @param evidence why they are one place, as many as there are sightings less one
 */
public record Cluster(List<SourceRecord> sightings, List<MergeEvidence> evidence) {
    public Cluster {
        sightings = List.copyOf(sightings);
        evidence = List.copyOf(evidence);
    }

    /** Of its first sighting alone: no two clusters of one matching share one. */
    @Override
    public int hashCode() {
        return sightings.getFirst().hashCode();
    }
}
