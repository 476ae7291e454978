package fr.guichet.keldoc;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The slots of some days as they arrive, or what comes instead.
 *
 * @param availabilities by day, {@code yyyy-MM-dd}, a list of objects with {@code start_time}, now and then missing, and {@code agenda_id}; empty for a day without slots. Keys that are no
 *     day mean nothing
 * @param date when these days are empty: the next slot after them
 * @param phoneNumber when it is booked by telephone alone, as E.164
 * @param num the same as people write it
 */
record TimetableWire(
        @Nullable Map<String, @Nullable Object> availabilities,
        @Nullable String date,
        @JsonProperty("phone_number") @Nullable String phoneNumber,
        @Nullable String num) {}
