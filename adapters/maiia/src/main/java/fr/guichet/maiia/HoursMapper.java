package fr.guichet.maiia;

import fr.guichet.model.hours.DayHours;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.TimeRange;
import fr.guichet.spi.Nullables;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opening hours. Ranges of a day that is not active are stale: closed wins. A day of which nothing is said is unknown. */
final class HoursMapper {

    private static final String CLOSED = "Fermé";

    private HoursMapper() {}

    static OpeningHours week(CardsWire.@Nullable Week wire) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (wire != null) {
                day(told(wire, day)).ifPresent(hours -> days.put(day, hours));
            }
        }
        return new OpeningHours(days);
    }

    private static CardsWire.@Nullable Day told(CardsWire.Week week, DayOfWeek day) {
        return switch (day) {
            case MONDAY -> week.monday();
            case TUESDAY -> week.tuesday();
            case WEDNESDAY -> week.wednesday();
            case THURSDAY -> week.thursday();
            case FRIDAY -> week.friday();
            case SATURDAY -> week.saturday();
            case SUNDAY -> week.sunday();
        };
    }

    private static Optional<DayHours> day(CardsWire.@Nullable Day day) {
        if (day == null) {
            return Optional.empty();
        }
        if (Boolean.FALSE.equals(day.isActive())) {
            return Optional.of(new DayHours.Closed(CLOSED));
        }
        List<CardsWire.Range> told = Nullables.in(day.schedules()).stream()
                .sorted(Comparator.comparing(
                        CardsWire.Range::position, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(open(told));
    }

    private static DayHours open(List<CardsWire.Range> told) {
        String text = told.stream()
                .map(range -> Nullables.text(range.startTime()) + "-" + Nullables.text(range.endTime()))
                .collect(Collectors.joining(", "));
        try {
            return new DayHours.Open(text, told.stream().map(HoursMapper::range).toList());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return new DayHours.Unclear(text);
        }
    }

    private static TimeRange range(CardsWire.Range range) {
        return new TimeRange(
                LocalTime.parse(Nullables.text(range.startTime())), LocalTime.parse(Nullables.text(range.endTime())));
    }
}
