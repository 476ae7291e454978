package fr.guichet.directory.catalogue;

import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.model.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A platform's catalogue, read to its end.
 *
 * @param platform whose
 * @param readAt when
 * @param rows how many entries it had
 * @param sightings those that are centres
 * @param rejected those that are not, by reason
 */
public record CatalogueReading(
        PlatformId platform,
        Instant readAt,
        long rows,
        List<SourceRecord> sightings,
        SortedMap<String, Integer> rejected) {
    public CatalogueReading {
        sightings = List.copyOf(sightings);
        rejected = new TreeMap<>(rejected);
    }
}
