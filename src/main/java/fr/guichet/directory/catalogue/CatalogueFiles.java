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
 * Keeps the last reading of each catalogue over restarts, so that a centre that only a platform knows does not vanish until its catalogue was read again. One file for each platform: lines of
 * JSON, packed; the first tells of the reading, each other one of a centre. What a catalogue hinted at availability is not kept: it would be too old.
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

    /** @param directory where the files are kept; made when it is not there */
    public CatalogueFiles(Path directory) {
        this.directory = directory;
    }

    /** Empty when nothing was kept, or not to its end, or in words that are not understood any more: then the catalogue is read as for the first time. */
    Optional<CatalogueReading> recall(PlatformId platform) {
        Path file = file(platform);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var kept = JsonLinesFile.read(file, Heading.class, SourceRecord.class);
            Heading heading = kept.heading();
            return Optional.of(new CatalogueReading(
                    heading.platform(), heading.readAt(), heading.rows(), kept.lines(), heading.rejected()));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "what was kept of the catalogue of {0} cannot be read: {1}", platform, e.toString());
            return Optional.empty();
        }
    }

    /** Keeps a reading instead of the last one. That it cannot be kept is told and stops nothing. */
    void keep(CatalogueReading reading) {
        List<SourceRecord> sightings =
                reading.sightings().stream().map(CatalogueFiles::withoutHint).toList();
        Heading heading =
                new Heading(reading.platform(), reading.readAt(), reading.rows(), reading.rejected(), sightings.size());
        try {
            JsonLinesFile.write(file(reading.platform()), heading, sightings);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the catalogue of {0} cannot be kept: {1}", reading.platform(), e.toString());
        }
    }

    private static SourceRecord withoutHint(SourceRecord sighting) {
        return new SourceRecord(
                sighting.id(),
                sighting.departement(),
                sighting.place(),
                sighting.opening(),
                sighting.ref().map(ref -> ref.withCatalogueHint(Optional.empty())),
                sighting.unreadLink(),
                sighting.whyUnread());
    }

    private Path file(PlatformId platform) {
        return directory.resolve("catalogue-" + platform + ".jsonl.gz");
    }
}
