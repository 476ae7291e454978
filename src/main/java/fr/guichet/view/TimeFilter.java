package fr.guichet.view;

import fr.guichet.model.SlotStart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Which days and hours count, on the centre's own clock. What is empty does not restrict.
 *
 * @param from first day
 * @param to last day
 * @param weekdays any of these
 * @param dayparts any of these
 */
public record TimeFilter(
        Optional<LocalDate> from, Optional<LocalDate> to, Set<DayOfWeek> weekdays, Set<Daypart> dayparts) {

    /** At any time. */
    public static final TimeFilter ANY = new TimeFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of());

    public TimeFilter {
        weekdays = Set.copyOf(weekdays);
        dayparts = Set.copyOf(dayparts);
    }

    /** Whether it includes a day. */
    public boolean asksFor(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && to.filter(day::isAfter).isEmpty()
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    }

    MatchResult match(SlotStart start, ZoneId zone) {
        if (equals(ANY)) {
            return MatchResult.MATCH;
        }
        if (!asksFor(start.day(zone))) {
            return MatchResult.OTHER;
        }
        if (dayparts.isEmpty()) {
            return MatchResult.MATCH;
        }
        return switch (start) {
            case SlotStart.At(var time) ->
                dayparts.contains(Daypart.of(time.atZoneSameInstant(zone).toLocalTime()))
                        ? MatchResult.MATCH
                        : MatchResult.OTHER;
            case SlotStart.On _ -> MatchResult.UNTIMED;
        };
    }
}
