package fr.guichet.sandbox.doctolib;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the platform writes them: {@code 2021-05-21T10:35:00.000+02:00}. */
final class WireTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private WireTime() {}

    static String of(OffsetDateTime time) {
        return FORMAT.format(time);
    }
}
