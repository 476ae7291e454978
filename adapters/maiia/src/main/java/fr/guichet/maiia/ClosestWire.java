package fr.guichet.maiia;

import org.jspecify.annotations.Nullable;

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
