package fr.guichet.model;

import java.time.LocalDate;

/**
 * The days of a fetch, in the centre's zone.
 *
 * @param from first day
 * @param days how many, 1 to 60
 */
public record Window(LocalDate from, int days) {

    /** Today and the 27 days after it. */
    public static final int DEFAULT_DAYS = 28;

    /** The longest window. */
    public static final int MOST_DAYS = 60;

    /** @throws IllegalArgumentException when {@code days} is out of bounds */
    public Window {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a window has 1 to " + MOST_DAYS + " days, not " + days);
        }
    }

    /** The default window from that day on. */
    public static Window from(LocalDate day) {
        return new Window(day, DEFAULT_DAYS);
    }

    /** The first day after the window. */
    public LocalDate end() {
        return from.plusDays(days);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end());
    }

    /** Whether every day from {@code first} to {@code last}, both included, is in the window. */
    public boolean covers(LocalDate first, LocalDate last) {
        return contains(first) && contains(last);
    }
}
