package fr.guichet.snapshot;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Allocated doses and booked appointments of a département in one week, published by the State days later. It does not say whether a slot is free.
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
