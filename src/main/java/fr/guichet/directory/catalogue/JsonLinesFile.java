package fr.guichet.directory.catalogue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.guichet.model.hours.DayHours;
import fr.guichet.snapshot.Retired;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A gzip file of JSON lines: a heading, then the number of lines that it states. Lossless for model records. */
public final class JsonLinesFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(DayHours.class, NamedHours.class)
            .addMixIn(Retired.class, NamedRetired.class)
            .build();

    private JsonLinesFile() {}

    /** Type names of opening hours in the file. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DayHours.Open.class, name = "open"),
        @JsonSubTypes.Type(value = DayHours.Closed.class, name = "closed"),
        @JsonSubTypes.Type(value = DayHours.Unclear.class, name = "unclear")
    })
    private interface NamedHours {}

    /** Type names of retired ids in the file. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Retired.Merged.class, name = "merged"),
        @JsonSubTypes.Type(value = Retired.Closed.class, name = "closed")
    })
    private interface NamedRetired {}

    /** The first line. */
    public interface Heading {

        /** The number of lines that follow. */
        int lines();
    }

    /** The content of a file. */
    public record Document<H extends Heading, L>(H heading, List<L> lines) {}

    /** @throws IOException when the file is missing, truncated or in another format */
    public static <H extends Heading, L> Document<H, L> read(Path file, Class<H> ofHeading, Class<L> ofLine)
            throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String first = in.readLine();
            H heading = JSON.readValue(first == null ? "" : first, ofHeading);
            List<L> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(JSON.readValue(line, ofLine));
            }
            if (lines.size() != heading.lines()) {
                throw new IOException("%d lines of %d".formatted(lines.size(), heading.lines()));
            }
            return new Document<>(heading, lines);
        }
    }

    /** Writes a draft and replaces the file with it; creates the directory if missing. */
    public static void write(Path file, Heading heading, List<?> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "kept-", ".draft");
        try {
            try (Writer out = new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(draft)), StandardCharsets.UTF_8)) {
                out.write(JSON.writeValueAsString(heading));
                for (Object line : lines) {
                    out.write('\n');
                    out.write(JSON.writeValueAsString(line));
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
