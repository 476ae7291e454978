package fr.guichet.query;

import fr.guichet.snapshot.CentreView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes instants as the API does: in the centre's zone, to the second. */
final class Times {

    private Times() {}

    static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }

    /** Until when what is told of a centre holds, UTC; null when the clock alone never changes it. */
    static @Nullable Instant until(CentreView view) {
        Instant until = view.validUntil();
        return until.equals(Instant.MAX) ? null : asOf(until);
    }

    static Instant asOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
