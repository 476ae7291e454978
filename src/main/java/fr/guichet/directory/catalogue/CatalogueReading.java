package fr.guichet.directory.catalogue;

import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.model.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One complete reading of a platform's catalogue.
 *
 * @param platform the platform
 * @param readAt when
 * @param rows how many entries it had
 * @param records the entries that are centres
 * @param rejected counts of the others, by reason
 */
public record CatalogueReading(
        PlatformId platform,
        Instant readAt,
        long rows,
        List<SourceRecord> records,
        SortedMap<String, Integer> rejected) {
    public CatalogueReading {
        records = List.copyOf(records);
        rejected = new TreeMap<>(rejected);
    }
}
