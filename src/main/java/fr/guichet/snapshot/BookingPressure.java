package fr.guichet.snapshot;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * How crowded a département was in one week, as the State counted it, days late. It never says whether anything is free.
 *
 * @param week the Monday on which the week began
 * @param doses how many were allocated to its centres
 * @param booked how many appointments were taken there
 */
public record BookingPressure(LocalDate week, long doses, long booked) {

    public BookingPressure plus(BookingPressure other) {
        return new BookingPressure(week, doses + other.doses, booked + other.booked);
    }

    /** Appointments to a dose, possibly above 1; empty for a week without doses. */
    public OptionalDouble rate() {
        return doses == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) booked / doses);
    }
}
