package fr.guichet.model.hours;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hours of one day of the week, in the centre's zone. Hints for people, never a promise. */
public sealed interface DayHours {

    /** The words as they were given, or written from the ranges. Never blank. */
    String text();

    /** The hours of a day with the ranges of a platform, each a pair of {@code HH:mm}: open, or unclear if one is no range; empty without any. */
    static Optional<DayHours> find(List<List<String>> pairs) {
        String text = pairs.stream().map(pair -> String.join("-", pair)).collect(Collectors.joining(", "));
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Open(text, pairs.stream().map(TimeRange::parse).toList()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.of(new Unclear(text));
        }
    }

    /** @param ranges in order, at least one */
    record Open(String text, List<TimeRange> ranges) implements DayHours {
        public Open {
            ranges = List.copyOf(ranges);
            if (ranges.isEmpty()) {
                throw new IllegalArgumentException("open without hours");
            }
        }
    }

    /** Closed that day. */
    record Closed(String text) implements DayHours {

        /** Without words of its own. */
        public static final Closed CLOSED = new Closed("Fermé");
    }

    /** A text that is neither hours nor "closed". */
    record Unclear(String text) implements DayHours {}
}
