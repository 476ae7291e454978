package fr.guichet.keldoc;

import fr.guichet.model.PhoneNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What a response about the slots of some days means. */
sealed interface Timetable {

    /**
     * There are slots.
     *
     * @param slots those with a start
     * @param startless the days of those without
     * @param lastDay the last day of the answer, with slots or without
     */
    record Slots(List<ParsedSlot> slots, List<LocalDate> startless, LocalDate lastDay) implements Timetable {
        public Slots {
            slots = List.copyOf(slots);
            startless = List.copyOf(startless);
        }
    }

    /** These days are empty, and the next slot is then. */
    record Later(OffsetDateTime next) implements Timetable {}

    /** These days are empty, and no later slot is known. */
    record Empty() implements Timetable {}

    /** It is booked by telephone alone. */
    record PhoneOnly(PhoneNumber phone) implements Timetable {}

    /** It says nothing of slots that we understand; that is never "none". */
    record Unreadable(String what) implements Timetable {}

    /**
     * One slot of a timetable.
     *
     * @param agenda its calendar; empty when not given
     */
    record ParsedSlot(OffsetDateTime start, Optional<Long> agenda) {}
}
