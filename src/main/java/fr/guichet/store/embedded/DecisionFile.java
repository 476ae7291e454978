package fr.guichet.store.embedded;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The active decisions in a file of their own, one line of JSON each, so that they survive a damaged database. The database stays authoritative: the file is read only when
 * a new database is created. Used by one thread.
 */
final class DecisionFile {

    private static final Logger LOG = System.getLogger(DecisionFile.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    private final DataFiles files;
    private @Nullable List<Decision> written;
    private Optional<String> trouble = Optional.empty();

    DecisionFile(DataFiles files) {
        this.files = files;
    }

    /** The decisions in the file; an unreadable line is logged and hides no other. */
    List<Decision> read() {
        List<Decision> decisions = new ArrayList<>();
        try {
            if (Files.exists(files.decisions())) {
                Files.readAllLines(files.decisions())
                        .forEach(line -> parse(line).ifPresent(decisions::add));
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The file of decisions cannot be read: {0}", e.toString());
        }
        return decisions;
    }

    private static Optional<Decision> parse(String text) {
        try {
            return Optional.of(JSON.readValue(text, Line.class).decision());
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            LOG.log(Level.ERROR, "A line of the file of decisions cannot be read: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Replaces the file when the decisions changed. A failure is logged once and retried at the next call. */
    void write(List<Decision> active) {
        if (active.equals(written) || (active.isEmpty() && !Files.exists(files.decisions()))) {
            return;
        }
        try {
            List<String> lines = new ArrayList<>();
            for (Decision decision : active) {
                lines.add(JSON.writeValueAsString(Line.of(decision)));
            }
            Path draft = files.decisions().resolveSibling(files.decisions().getFileName() + ".draft");
            Files.write(draft, lines);
            Files.move(draft, files.decisions(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = active;
            trouble = Optional.empty();
        } catch (IOException e) {
            if (!trouble.equals(Optional.of(e.toString()))) {
                LOG.log(Level.ERROR, "The file of decisions cannot be written: {0}", e.toString());
            }
            trouble = Optional.of(e.toString());
        }
    }

    /** The format of a line. */
    private record Line(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String subject,
            @Nullable String value,
            @Nullable String by,
            @Nullable String at,
            @Nullable String reason) {

        static Line of(Decision decision) {
            return new Line(
                    decision.id(),
                    decision.kind().code(),
                    decision.subject(),
                    decision.value(),
                    decision.by(),
                    decision.at().toString(),
                    decision.reason());
        }

        Decision decision() {
            return new Decision(
                    required(id),
                    new DecisionKind(required(kind)),
                    required(subject),
                    Objects.requireNonNullElse(value, ""),
                    Objects.requireNonNullElse(by, ""),
                    Instant.parse(required(at)),
                    Objects.requireNonNullElse(reason, ""),
                    Optional.empty());
        }

        private static String required(@Nullable String value) {
            if (value == null) {
                throw new IllegalArgumentException("a field is missing");
            }
            return value;
        }
    }
}
