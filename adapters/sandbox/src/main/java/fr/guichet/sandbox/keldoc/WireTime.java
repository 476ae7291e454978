package fr.guichet.sandbox.keldoc;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the platform writes them: {@code 2021-05-21T10:35:00.000+02:00}, or with {@code +0200}. */
final class WireTime {

    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT);

    private WireTime() {}

    static String of(OffsetDateTime time, Cabinet cabinet) {
        return (cabinet.writesShortOffsets() ? SHORT : LONG).format(time);
    }

    /** As the sandbox tells its truth. */
    static String of(OffsetDateTime time) {
        return LONG.format(time);
    }
}
