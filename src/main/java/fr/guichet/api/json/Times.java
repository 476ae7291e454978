package fr.guichet.api.json;

import fr.guichet.view.CentreView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes instants as the API does: in the centre's zone, to the second. */
public final class Times {

    private Times() {}

    public static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }

    /** When the clock alone next changes what is shown of a centre, UTC; null if it never does. */
    public static @Nullable Instant until(CentreView view) {
        Instant until = view.validUntil();
        return until.equals(Instant.MAX) ? null : asOf(until);
    }

    public static Instant asOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
