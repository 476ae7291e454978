package fr.guichet.sandbox.platform;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Doctolib and Keldoc write them: {@code 2021-05-21T10:35:00.000+02:00}. */
public final class WireTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private WireTime() {}

    public static String of(OffsetDateTime time) {
        return FORMAT.format(time);
    }
}
