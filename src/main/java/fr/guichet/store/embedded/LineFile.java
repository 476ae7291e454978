package fr.guichet.store.embedded;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A few values in a file of their own, one line of JSON each, so that they survive a damaged database. Used by one thread. */
abstract class LineFile<T> {

    private static final Logger LOG = System.getLogger(LineFile.class.getName());
    static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private @Nullable List<T> written;
    private Optional<String> trouble = Optional.empty();

    LineFile(Path file) {
        this.file = file;
    }

    /** Reads one line. @throws IllegalArgumentException or {@link DateTimeException} when it is unreadable */
    abstract T parse(String line) throws JacksonException;

    /** The record to write as one line. */
    abstract Object line(T value);

    /** The values in the file; an unreadable line is logged and hides no other. */
    List<T> read() {
        List<T> values = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> tryParse(line).ifPresent(values::add));
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "{0} cannot be read: {1}", file.getFileName(), e.toString());
        }
        return values;
    }

    private Optional<T> tryParse(String line) {
        try {
            return Optional.of(parse(line));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            LOG.log(Level.ERROR, "A line of {0} cannot be read: {1}", file.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Replaces the file atomically when the values changed. A failure is logged once and retried at the next call. */
    void write(List<T> values) {
        if (values.equals(written) || (values.isEmpty() && !Files.exists(file))) {
            return;
        }
        try {
            List<String> lines = new ArrayList<>();
            for (T value : values) {
                lines.add(JSON.writeValueAsString(line(value)));
            }
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.write(draft, lines);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = values;
            trouble = Optional.empty();
        } catch (IOException e) {
            if (!trouble.equals(Optional.of(e.toString()))) {
                LOG.log(Level.ERROR, "{0} cannot be written: {1}", file.getFileName(), e.toString());
            }
            trouble = Optional.of(e.toString());
        }
    }

    /** @throws IllegalArgumentException when the field is missing */
    static <F> F required(@Nullable F value) {
        if (value == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        return value;
    }
}
