package fr.guichet.store.record;

import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Counts of one hour or day, in one département on one platform. A later record replaces an earlier one of the same key, so counting continues from the stored one.
 *
 * @param span hour or day
 * @param start the first instant of it, in the département's zone
 * @param departement the département
 * @param platform the platform
 * @param centres how many centres were in which state
 * @param slots slots seen, appeared and gone
 */
public record CountRecord(
        Span span, Instant start, Departement departement, PlatformId platform, Centres centres, Slots slots)
        implements StoreRecord {

    /** @throws IllegalArgumentException when no such span starts then in that département */
    public CountRecord {
        if (!span.startOf(start, departement).equals(start)) {
            throw new IllegalArgumentException(
                    "no " + span.code() + " of département " + departement + " starts at " + start);
        }
    }

    @Override
    public Object key() {
        return new Key(span, start, departement, platform);
    }

    private record Key(Span span, Instant start, Departement departement, PlatformId platform) {}

    /** Length of a count. */
    public enum Span {
        HOUR("hour"),
        DAY("day");

        private final String code;

        Span(String code) {
            this.code = code;
        }

        /** The word in JSON and in the store. */
        public String code() {
            return code;
        }

        /** The start of the hour or day in which an instant lies, in the département's zone. */
        public Instant startOf(Instant instant, Departement departement) {
            ZonedDateTime there = instant.atZone(departement.zone());
            return switch (this) {
                case HOUR -> there.truncatedTo(ChronoUnit.HOURS).toInstant();
                case DAY -> there.toLocalDate().atStartOfDay(departement.zone()).toInstant();
            };
        }
    }

    /** Centres by state, as last seen in the span. */
    public record Centres(int open, int none, int phoneOnly, int notOffered, int unknown) {}

    /**
     * Slots over the span.
     *
     * @param seen how many different ones were seen
     * @param appeared how many were seen for the first time
     * @param gone how many were no longer there
     */
    public record Slots(long seen, long appeared, long gone) {}
}
