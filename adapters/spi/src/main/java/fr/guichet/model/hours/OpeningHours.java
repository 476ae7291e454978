package fr.guichet.model.hours;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The opening hours of a week.
 *
 * @param days from Monday on; a day of which nothing was said is absent, which means unknown and not closed
 */
public record OpeningHours(Map<DayOfWeek, DayHours> days) {

    /** Nothing was said of any day. */
    public static final OpeningHours UNKNOWN = new OpeningHours(Map.of());

    public OpeningHours {
        Map<DayOfWeek, DayHours> sorted = new EnumMap<>(DayOfWeek.class);
        sorted.putAll(days);
        days = Collections.unmodifiableMap(sorted);
    }

    /** Empty when nothing was said of that day. */
    public Optional<DayHours> find(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }
}
