package fr.guichet.web.templates;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How long a page that was drawn may be shown. It tells ages in whole minutes, hours and days: within a minute none of them moves on by more than one. It names days, some of them by where they
 * lie: none is shown past midnight.
 */
public final class PageExpiry {

    private static final Duration AN_AGE = Duration.ofMinutes(1);

    private PageExpiry() {}

    /**
     * The moment from which on it is drawn anew.
     *
     * @param drawn when it was drawn
     * @param known until when what it tells holds
     * @param zone where its days begin
     */
    public static Instant until(Instant drawn, Instant known, ZoneId zone) {
        Instant midnight =
                drawn.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return earliest(known, earliest(drawn.plus(AN_AGE), midnight));
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
