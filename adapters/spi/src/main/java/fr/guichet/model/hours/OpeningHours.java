package fr.guichet.model.hours;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The opening hours of a week.
 *
 * @param days from Monday on; an absent day is unknown and not closed
 */
public record OpeningHours(Map<DayOfWeek, DayHours> days) {

    /** Every day is unknown. */
    public static final OpeningHours UNKNOWN = new OpeningHours(Map.of());

    public OpeningHours {
        Map<DayOfWeek, DayHours> sorted = new EnumMap<>(DayOfWeek.class);
        sorted.putAll(days);
        days = Collections.unmodifiableMap(sorted);
    }

    /** Empty when that day is unknown. */
    public Optional<DayHours> find(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }
}
