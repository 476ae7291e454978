package fr.guichet.sandbox.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is really bookable at a place, over the 28 days from today in its zone.
 *
 * @param now the simulated instant that this is true of
 * @param platform which platform's place
 * @param externalId the id that a correct reader gives the place, such as {@code 324054pid225362}
 * @param slug the page of the place
 * @param place its id as the platform writes it
 * @param practice what its agendas work under, by number or id
 * @param state what a correct reader would say
 * @param slots those not started, by start
 * @param changedAt when the slots last changed; null when they did not in the last weeks
 */
public record PlaceTruth(
        Instant now,
        String platform,
        String externalId,
        String slug,
        String place,
        String practice,
        PlaceState state,
        List<BookableSlot> slots,

        @Nullable Instant changedAt) {

    public PlaceTruth {
        slots = List.copyOf(slots);
    }

    /** The same without the list of slots. */
    public Summary summary() {
        return new Summary(platform, externalId, slug, place, practice, state, slots.size(), changedAt);
    }

    /** Whether the text names this place: its id, or a number it is known by. */
    public boolean isNamed(String text) {
        String number = text.substring(text.lastIndexOf('-') + 1);
        return text.equals(place) || number.equals(practice) || place.endsWith("-" + text);
    }

    /** One line of all places. */
    public record Summary(
            String platform,
            String externalId,
            String slug,
            String place,
            String practice,
            PlaceState state,
            int slots,

            @Nullable Instant changedAt) {}
}
