package fr.guichet.store.embedded;

import com.fasterxml.jackson.core.JacksonException;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The active decisions. The database stays authoritative: the file is read only when a new database is created. */
final class DecisionFile extends LineFile<Decision> {

    DecisionFile(Path file) {
        super(file);
    }

    @Override
    Decision parse(String line) throws JacksonException {
        return JSON.readValue(line, Line.class).decision();
    }

    @Override
    Object line(Decision decision) {
        return Line.of(decision);
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
    }
}
