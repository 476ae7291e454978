package fr.guichet.sandbox.diary;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An appointment and the time during which it can be booked.
 *
 * @param start with the offset of the place on that day
 * @param released from when on it can be booked
 * @param taken from when on it no longer can
 * @param ticket a number of its own, to deal it to one of several agendas
 */
public record Offer(OffsetDateTime start, Instant released, Instant taken, int ticket) {

    /** Whether it can be booked at that instant; never once it has started. */
    public boolean isBookable(Instant now) {
        return !now.isBefore(released) && now.isBefore(gone());
    }

    /** Taken or started, whichever comes first. */
    Instant gone() {
        Instant starts = start.toInstant();
        return taken.isBefore(starts) ? taken : starts;
    }
}
