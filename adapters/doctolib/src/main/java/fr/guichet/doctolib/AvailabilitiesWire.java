package fr.guichet.doctolib;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slots of some days as they arrive.
 *
 * @param nextSlot a date or a timestamp, when these days are empty
 */
record AvailabilitiesWire(
        @Nullable List<@Nullable Day> availabilities,
        @JsonProperty("next_slot") @Nullable String nextSlot) {

    /** @param slots each a text, an object with {@code start_date}, or a list of texts */
    record Day(@Nullable List<@Nullable Object> slots) {}
}
