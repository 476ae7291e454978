package fr.guichet.keldoc;

import org.jspecify.annotations.Nullable;

/**
 * One site of a clinic as it arrives.
 *
 * @param location the address, typed in several styles
 * @param slug only in the response of a whole clinic
 */
record CabinetWire(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String location,
        @Nullable String slug,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
