package fr.guichet.directory.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Status of the weekly statistics of appointments.
 *
 * @param location where they are read; empty when not configured
 * @param readAt when they were last read completely; empty before the first time
 * @param rows how many rows they had
 * @param lastWeek the last week in them; empty before the first time
 * @param failure why the last reading failed, if it did
 */
public record BookingStatus(
        Optional<String> location,
        Optional<Instant> readAt,
        long rows,
        Optional<LocalDate> lastWeek,
        Optional<String> failure) {

    static BookingStatus at(Optional<String> location) {
        return new BookingStatus(location, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    BookingStatus read(Instant at, long rows, Optional<LocalDate> lastWeek) {
        return new BookingStatus(location, Optional.of(at), rows, lastWeek, Optional.empty());
    }

    BookingStatus failed(String why) {
        return new BookingStatus(location, readAt, rows, lastWeek, Optional.of(why));
    }
}
