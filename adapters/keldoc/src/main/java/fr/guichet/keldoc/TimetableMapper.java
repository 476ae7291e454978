package fr.guichet.keldoc;

import fr.guichet.keldoc.Timetable.ParsedSlot;
import fr.guichet.model.PhoneNumber;
import fr.guichet.spi.Nullables;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the shapes in which the slots of some days arrive. */
final class TimetableMapper {

    /** An offset is {@code +02:00} or {@code +0200}. */
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]xx", Locale.ROOT));

    private final List<ParsedSlot> slots = new ArrayList<>();
    private final List<LocalDate> startless = new ArrayList<>();
    private LocalDate lastDay = LocalDate.MIN;

    private TimetableMapper() {}

    /** Slots win over a date, a date over days without slots, and a telephone counts only where there is neither. */
    static Timetable read(TimetableWire wire) {
        Optional<OffsetDateTime> date = time(wire.date());
        Map<String, @Nullable Object> days = wire.availabilities();
        if (days != null) {
            Timetable timetable = new TimetableMapper().days(days);
            return timetable instanceof Timetable.Empty && date.isPresent()
                    ? new Timetable.Later(date.get())
                    : timetable;
        }
        return date.<Timetable>map(Timetable.Later::new)
                .or(() -> phone(wire).map(Timetable.PhoneOnly::new))
                .orElse(new Timetable.Unreadable("neither availabilities, nor a date, nor a telephone"));
    }

    /** A timestamp with its offset in either spelling; empty when it is none. */
    static Optional<OffsetDateTime> time(@Nullable String text) {
        return TIMES.stream()
                .flatMap(format -> parsed(Nullables.text(text), format).stream())
                .findFirst();
    }

    private Timetable days(Map<String, @Nullable Object> days) {
        for (Map.Entry<String, @Nullable Object> entry : days.entrySet()) {
            Optional<LocalDate> day = day(entry.getKey());
            if (day.isPresent()) {
                if (!(entry.getValue() instanceof List<?> entries)) {
                    return new Timetable.Unreadable("the day " + entry.getKey());
                }
                lastDay = lastDay.isBefore(day.get()) ? day.get() : lastDay;
                entries.forEach(slot -> add(day.get(), slot));
            } else if (entry.getValue() instanceof List<?> entries && !entries.isEmpty()) {
                return new Timetable.Unreadable("slots of the day '" + entry.getKey() + "'");
            }
        }
        if (lastDay.equals(LocalDate.MIN) && !days.isEmpty()) {
            return new Timetable.Unreadable("availabilities of no day");
        }
        return slots.isEmpty() && startless.isEmpty()
                ? new Timetable.Empty()
                : new Timetable.Slots(slots, startless, lastDay);
    }

    private void add(LocalDate day, @Nullable Object slot) {
        Map<?, ?> fields = slot instanceof Map<?, ?> object ? object : Map.of();
        time(String.valueOf(fields.get("start_time")))
                .ifPresentOrElse(
                        start -> slots.add(new ParsedSlot(start, agenda(fields.get("agenda_id")))),
                        () -> startless.add(day));
    }

    private static Optional<Long> agenda(@Nullable Object id) {
        return id instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    private static Optional<PhoneNumber> phone(TimetableWire wire) {
        return Stream.of(Nullables.text(wire.phoneNumber()), Nullables.text(wire.num()))
                .flatMap(text -> PhoneNumber.find(text).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(OffsetDateTime.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
