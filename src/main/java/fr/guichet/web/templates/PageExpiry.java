package fr.guichet.web.templates;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Until when a rendered page may be served. It shows ages in minutes, which are off by at most one within a minute, and days relative to today, which are wrong after midnight.
 */
public final class PageExpiry {

    private static final Duration SHOWN_AGE_STEP = Duration.ofMinutes(1);

    private PageExpiry() {}

    /**
     * When the page must be rendered again.
     *
     * @param rendered when it was rendered
     * @param known until when its content is valid
     * @param zone time zone of its days
     */
    public static Instant until(Instant rendered, Instant known, ZoneId zone) {
        Instant midnight = rendered.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return earliest(known, earliest(rendered.plus(SHOWN_AGE_STEP), midnight));
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
