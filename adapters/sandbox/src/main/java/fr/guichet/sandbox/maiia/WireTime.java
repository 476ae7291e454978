package fr.guichet.sandbox.maiia;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as the platform writes and reads them. */
final class WireTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private WireTime() {}

    /** {@code 2021-05-21T08:35:00.000Z}. */
    static String of(Instant instant) {
        return FORMAT.format(instant);
    }

    /** With an offset, or in UTC without one; empty when it is neither. */
    static Optional<Instant> read(@Nullable String text) {
        try {
            if (text == null) {
                return Optional.empty();
            }
            boolean offset = text.matches(".*T.*(?:Z|[+-]\\d\\d:\\d\\d)");
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
