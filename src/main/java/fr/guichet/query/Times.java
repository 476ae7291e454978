package fr.guichet.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Writes instants as the API does: in the centre's zone, to the second. */
final class Times {

    private Times() {}

    static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }

    static Instant asOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
