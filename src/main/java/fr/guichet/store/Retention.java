package fr.guichet.store;

import fr.guichet.store.record.CountRecord;
import java.time.Duration;

/**
 * For how long what grows by itself is kept; identities, decisions, incidents and the audit are kept for good.
 *
 * @param hours counts by the hour
 * @param days counts by the day
 * @param observations of listings that nobody asked any more
 */
public record Retention(Duration hours, Duration days, Duration observations) {

    /** Hours for 30 days, days for three years, observations for 30 days. */
    public static final Retention DEFAULT =
            new Retention(Duration.ofDays(30), Duration.ofDays(3 * 366), Duration.ofDays(30));

    /** How long counts of that span are kept. */
    public Duration of(CountRecord.Span span) {
        return switch (span) {
            case HOUR -> hours;
            case DAY -> days;
        };
    }
}
