package fr.guichet.doctolib;

import fr.guichet.model.SlotStart;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One slot, from any of the three forms in which it arrives.
 *
 * @param agenda its calendar; empty when not given
 * @param start its first time
 */
record ParsedSlot(Optional<String> agenda, SlotStart start) {

    /** Empty when it is none of: a text, an object with {@code start_date}, a list of texts of which the first is the appointment. */
    static Optional<ParsedSlot> find(@Nullable Object slot) {
        return switch (slot) {
            case String text -> time(text).map(start -> new ParsedSlot(Optional.empty(), start));
            case Map<?, ?> object
            when object.get("start_date") instanceof String text ->
                time(text).map(start -> new ParsedSlot(agenda(object.get("agenda_id")), start));
            case List<?> pair
            when !pair.isEmpty() && pair.getFirst() instanceof String text ->
                time(text).map(start -> new ParsedSlot(Optional.empty(), start));
            case null, default -> Optional.empty();
        };
    }

    /** A timestamp with its offset, or a date, which is some time that day; empty when it is neither. */
    static Optional<SlotStart> time(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? new SlotStart.At(OffsetDateTime.parse(text))
                            : new SlotStart.On(LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> agenda(@Nullable Object id) {
        return id instanceof Number || id instanceof String ? Optional.of(id.toString()) : Optional.empty();
    }
}
