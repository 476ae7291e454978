package fr.guichet.store.embedded;

import com.fasterxml.jackson.core.JacksonException;
import fr.guichet.model.PlatformId;
import fr.guichet.store.record.PlatformLimits;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What limits the requests to each platform. It is in no database. */
final class LimitFile extends LineFile<PlatformLimits> {

    LimitFile(Path file) {
        super(file);
    }

    @Override
    PlatformLimits parse(String line) throws JacksonException {
        return JSON.readValue(line, Line.class).limits();
    }

    @Override
    Object line(PlatformLimits limits) {
        return Line.of(limits);
    }

    /** The format of a line. */
    private record Line(
            @Nullable String platform,
            @Nullable String pausedUntil,
            @Nullable String breakerOpenUntil,
            @Nullable String day,
            @Nullable Long requests) {

        static Line of(PlatformLimits limits) {
            return new Line(
                    limits.platform().value(),
                    limits.pausedUntil().map(Instant::toString).orElse(null),
                    limits.breakerOpenUntil().map(Instant::toString).orElse(null),
                    limits.day().toString(),
                    limits.requests());
        }

        PlatformLimits limits() {
            return new PlatformLimits(
                    new PlatformId(required(platform)),
                    Optional.ofNullable(pausedUntil).map(Instant::parse),
                    Optional.ofNullable(breakerOpenUntil).map(Instant::parse),
                    LocalDate.parse(required(day)),
                    required(requests));
        }
    }
}
