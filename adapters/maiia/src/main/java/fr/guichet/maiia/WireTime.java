package fr.guichet.maiia;

import fr.guichet.spi.Nullables;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform's times. */
final class WireTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private WireTime() {}

    /** As the site sends them: UTC with milliseconds. */
    static String written(Instant instant) {
        return WRITTEN.format(instant);
    }

    /** Any ISO form; without an offset it is UTC. Empty when it is none. */
    static Optional<Instant> read(@Nullable String text) {
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    Nullables.text(text), OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    switch (time) {
                        case OffsetDateTime withOffset -> withOffset.toInstant();
                        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                        default -> throw new IllegalStateException("neither form: " + time);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
