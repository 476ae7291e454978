package fr.guichet.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** When a slot begins: an instant where the platform says one, else only the day. */
public sealed interface SlotStart {

    /**
     * An instant with the offset the platform gave, which is the centre's.
     *
     * @param time compared as an instant, shown with its offset
     */
    record At(OffsetDateTime time) implements SlotStart {
        @Override
        public LocalDate day(ZoneId zone) {
            return time.atZoneSameInstant(zone).toLocalDate();
        }

        @Override
        public Instant over(ZoneId zone) {
            return time.toInstant();
        }

        @Override
        public String toString() {
            return time.toString();
        }
    }

    /**
     * Some time that day: the platform says no more.
     *
     * @param date in the centre's zone
     */
    record On(LocalDate date) implements SlotStart {
        @Override
        public LocalDate day(ZoneId zone) {
            return date;
        }

        @Override
        public Instant over(ZoneId zone) {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** The day in the centre's zone. */
    LocalDate day(ZoneId centreZone);

    /** From when on the slot is past and must not be shown: its start, or the end of its day. */
    Instant over(ZoneId centreZone);
}
