package fr.guichet.sandbox.fault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault, with where, when and how often it happens.
 *
 * @param start first simulated instant of it
 * @param end simulated instant before which it ends; null for never
 * @param probability of the requests it could meet, the share it does; more than 0, at most 1
 * @param times how many requests it meets at most; null for all
 */
public record PlannedFault(
        Fault fault,
        Scope scope,
        Instant start,
        @Nullable Instant end,
        double probability,
        @Nullable Integer times) {

    /** @throws IllegalArgumentException when it could never happen */
    public PlannedFault {
        if (end != null && !end.isAfter(start)) {
            throw new IllegalArgumentException("end: not after start");
        }
    }

    boolean isOver(Instant now, int met) {
        return (end != null && !now.isBefore(end)) || (times != null && met >= times);
    }
}
