package fr.guichet.directory.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the weekly statistics of appointments are doing.
 *
 * @param location where they are read; empty when nobody said where
 * @param readAt when they were last read to their end; empty before the first time
 * @param rows how many rows they had
 * @param lastWeek the last week they tell of; empty before the first time
 * @param failure why the last look failed; empty when it did not
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
