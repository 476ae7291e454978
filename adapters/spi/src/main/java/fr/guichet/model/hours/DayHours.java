package fr.guichet.model.hours;

import java.util.List;

/** The hours of one day of the week, in the centre's zone. Hints for people, never a promise. */
public sealed interface DayHours {

    /** The words as they were told, or written from the ranges. Never blank. */
    String text();

    /** @param ranges in order, at least one */
    record Open(String text, List<TimeRange> ranges) implements DayHours {
        public Open {
            ranges = List.copyOf(ranges);
            if (ranges.isEmpty()) {
                throw new IllegalArgumentException("open without hours");
            }
        }
    }

    /** Said to be closed that day. */
    record Closed(String text) implements DayHours {}

    /** Something was said that is neither hours nor "closed". */
    record Unclear(String text) implements DayHours {}
}
