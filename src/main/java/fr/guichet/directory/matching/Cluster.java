package fr.guichet.directory.matching;

import fr.guichet.snapshot.MergeEvidence;
import java.util.List;

/**
 * The source records of one place.
 *
 * @param records at least one; the registry's first, in the registry's order, then the platforms'
 * @param evidence why they are one place, one fewer than records
 */
public record Cluster(List<SourceRecord> records, List<MergeEvidence> evidence) {
    public Cluster {
        records = List.copyOf(records);
        evidence = List.copyOf(evidence);
    }

    /** Of its first record alone: no two clusters of one matching share one. */
    @Override
    public int hashCode() {
        return records.getFirst().hashCode();
    }
}
