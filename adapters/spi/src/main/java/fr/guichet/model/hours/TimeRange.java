package fr.guichet.model.hours;

import java.time.LocalTime;

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

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
