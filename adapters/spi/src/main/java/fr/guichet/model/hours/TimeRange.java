package fr.guichet.model.hours;

import java.time.LocalTime;
import java.util.List;

/**
 * A stretch of a day, in the centre's zone.
 *
 * @param from first minute
 * @param to last minute, after {@code from}
 */
public record TimeRange(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }

    /** @throws IllegalArgumentException when it is no pair, or a time cannot be parsed */
    static TimeRange parse(List<String> pair) {
        if (pair.size() != 2) {
            throw new IllegalArgumentException("not a pair");
        }
        return new TimeRange(LocalTime.parse(pair.getFirst()), LocalTime.parse(pair.getLast()));
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
