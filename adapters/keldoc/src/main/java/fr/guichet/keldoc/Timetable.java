package fr.guichet.keldoc;

import fr.guichet.model.PhoneNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What an answer about the slots of some days amounts to. */
sealed interface Timetable {

    /**
     * Slots are told.
     *
     * @param slots those with a start
     * @param startless the days of those without
     * @param lastDay the last day that was told, with slots or without
     */
    record Slots(List<ParsedSlot> slots, List<LocalDate> startless, LocalDate lastDay) implements Timetable {
        public Slots {
            slots = List.copyOf(slots);
            startless = List.copyOf(startless);
        }
    }

    /** These days are empty, and the next slot is then. */
    record Later(OffsetDateTime next) implements Timetable {}

    /** These days are empty, and no later slot is told. */
    record Empty() implements Timetable {}

    /** It is booked by telephone alone. */
    record PhoneOnly(PhoneNumber phone) implements Timetable {}

    /** It says nothing of slots that we understand; that is never "none". */
    record Unreadable(String what) implements Timetable {}
}
