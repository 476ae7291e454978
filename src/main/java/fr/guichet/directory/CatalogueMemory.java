package fr.guichet.directory;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.guichet.directory.matching.Sighting;
import fr.guichet.model.DayHours;
import fr.guichet.model.PlatformId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps the last reading of each catalogue over restarts, so that a centre that only a platform knows does not vanish until its catalogue was read again. One file for each platform: lines of
 * JSON, packed; the first tells of the reading, each other one of a centre. What a catalogue hinted at availability is not kept: it would be too old.
 */
final class CatalogueMemory {

    private static final Logger LOG = System.getLogger(CatalogueMemory.class.getName());

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(DayHours.class, NamedHours.class)
            .build();

    private final Path directory;

    /** The words by which a kept file tells the kinds of hours apart. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DayHours.Open.class, name = "open"),
        @JsonSubTypes.Type(value = DayHours.Closed.class, name = "closed"),
        @JsonSubTypes.Type(value = DayHours.Unclear.class, name = "unclear")
    })
    private interface NamedHours {}

    /** The first line. */
    private record Heading(
            PlatformId platform, Instant readAt, long rows, SortedMap<String, Integer> rejected, int sightings) {}

    /** @param directory where the files are kept; made when it is not there */
    CatalogueMemory(Path directory) {
        this.directory = directory;
    }

    /** Empty when nothing was kept, or not to its end, or in words that are not understood any more: then the catalogue is read as for the first time. */
    Optional<CatalogueReading> recall(PlatformId platform) {
        Path file = file(platform);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return Optional.of(read(lines));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "what was kept of the catalogue of {0} cannot be read: {1}", platform, e.toString());
            return Optional.empty();
        }
    }

    private static CatalogueReading read(BufferedReader lines) throws IOException {
        Heading heading = JSON.readValue(lines.readLine(), Heading.class);
        List<Sighting> sightings = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            sightings.add(JSON.readValue(line, Sighting.class));
        }
        if (sightings.size() != heading.sightings()) {
            throw new IOException("%d centres of %d".formatted(sightings.size(), heading.sightings()));
        }
        return new CatalogueReading(
                heading.platform(), heading.readAt(), heading.rows(), sightings, heading.rejected());
    }

    /** Keeps a reading instead of the last one. That it cannot be kept is told and stops nothing. */
    void keep(CatalogueReading reading) {
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, "catalogue-", ".draft");
            try {
                write(reading, draft);
                Files.move(draft, file(reading.platform()), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the catalogue of {0} cannot be kept: {1}", reading.platform(), e.toString());
        }
    }

    private static void write(CatalogueReading reading, Path file) throws IOException {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write(JSON.writeValueAsString(new Heading(
                    reading.platform(),
                    reading.readAt(),
                    reading.rows(),
                    reading.rejected(),
                    reading.sightings().size())));
            out.write('\n');
            for (Sighting sighting : reading.sightings()) {
                out.write(JSON.writeValueAsString(withoutHint(sighting)));
                out.write('\n');
            }
        }
    }

    private static Sighting withoutHint(Sighting sighting) {
        return new Sighting(
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
