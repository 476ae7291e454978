package fr.guichet.doctolib;

import fr.guichet.model.hours.DayHours;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.TimeRange;
import fr.guichet.spi.Nullables;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opening hours. Ranges of a day that is not enabled are stale and ignored. */
final class HoursMapper {

    private static final String CLOSED = "Fermé";

    private HoursMapper() {}

    static OpeningHours week(@Nullable List<BookingWire.@Nullable Hours> wire) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (BookingWire.Hours hours : Nullables.in(wire)) {
            Integer day = hours.day();
            if (day != null && day >= 0 && day <= 6) {
                day(hours).ifPresent(told -> days.put(DayOfWeek.of(day == 0 ? 7 : day), told));
            }
        }
        return new OpeningHours(days);
    }

    /** Empty when nothing was said. */
    private static Optional<DayHours> day(BookingWire.Hours hours) {
        if (Boolean.FALSE.equals(hours.enabled())) {
            return Optional.of(new DayHours.Closed(CLOSED));
        }
        List<List<String>> pairs = new ArrayList<>();
        for (List<@Nullable String> pair : Nullables.<List<@Nullable String>>in(hours.ranges())) {
            pairs.add(Nullables.in(pair));
        }
        String text = pairs.stream().map(pair -> String.join("-", pair)).collect(Collectors.joining(", "));
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            List<TimeRange> ranges = pairs.stream().map(HoursMapper::range).toList();
            return Optional.of(new DayHours.Open(text, ranges));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.of(new DayHours.Unclear(text));
        }
    }

    private static TimeRange range(List<String> pair) {
        if (pair.size() != 2) {
            throw new IllegalArgumentException("not a pair");
        }
        return new TimeRange(LocalTime.parse(pair.getFirst()), LocalTime.parse(pair.getLast()));
    }
}
