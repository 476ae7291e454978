package fr.guichet.maiia;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of slots as it arrives.
 *
 * @param total of all pages; unreliable
 */
record AvailabilitiesWire(
        @Nullable List<@Nullable Slot> items, @Nullable Long total) {

    /**
     * @param consultationReasonId what is booked, which need not be what was requested
     * @param startDateTime UTC
     */
    record Slot(
            @Nullable String id,
            @Nullable String consultationReasonId,
            @Nullable String startDateTime) {}

    /**
     * The next slot as it arrives.
     *
     * @param availabilityCount 0 when there is none
     * @param firstPhysicalStartDateTime UTC
     */
    record ClosestWire(
            @Nullable Long availabilityCount,
            AvailabilitiesWire.@Nullable Slot closestPhysicalAvailability,
            @Nullable String firstPhysicalStartDateTime) {}
}
