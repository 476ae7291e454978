package fr.guichet.directory.catalogue;

import com.fasterxml.jackson.annotation.JsonAlias;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.model.PlatformId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Stores the last reading of each catalogue, so that a centre that only a platform lists does not vanish after a restart until the catalogue is read again. One gzip file of JSON
 * lines per platform: a heading, then one line per centre. Hints of availability are not stored: they would be too old.
 */
public final class CatalogueFiles {

    private static final Logger LOG = System.getLogger(CatalogueFiles.class.getName());

    private final Path directory;

    /** The first line. */
    private record Heading(
            PlatformId platform,
            Instant readAt,
            long rows,
            SortedMap<String, Integer> rejected,
            @JsonAlias("sightings") int lines)
            implements JsonLinesFile.Heading {}

    /** @param directory created if missing */
    public CatalogueFiles(Path directory) {
        this.directory = directory;
    }

    /** Empty when the file is missing, truncated or in another format: then the catalogue is read as for the first time. */
    Optional<CatalogueReading> load(PlatformId platform) {
        Path file = file(platform);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var stored = JsonLinesFile.read(file, Heading.class, SourceRecord.class);
            Heading heading = stored.heading();
            return Optional.of(new CatalogueReading(
                    heading.platform(), heading.readAt(), heading.rows(), stored.lines(), heading.rejected()));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The stored catalogue of {0} cannot be read: {1}", platform, e.toString());
            return Optional.empty();
        }
    }

    /** Replaces the stored reading. A failure is logged and stops nothing. */
    void save(CatalogueReading reading) {
        List<SourceRecord> records =
                reading.records().stream().map(CatalogueFiles::withoutHint).toList();
        Heading heading =
                new Heading(reading.platform(), reading.readAt(), reading.rows(), reading.rejected(), records.size());
        try {
            JsonLinesFile.write(file(reading.platform()), heading, records);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The catalogue of {0} cannot be stored: {1}", reading.platform(), e.toString());
        }
    }

    private static SourceRecord withoutHint(SourceRecord record) {
        return new SourceRecord(
                record.id(),
                record.departement(),
                record.place(),
                record.opening(),
                record.ref().map(ref -> ref.withCatalogueHint(Optional.empty())),
                record.unreadLink(),
                record.whyUnread());
    }

    private Path file(PlatformId platform) {
        return directory.resolve("catalogue-" + platform + ".jsonl.gz");
    }
}
