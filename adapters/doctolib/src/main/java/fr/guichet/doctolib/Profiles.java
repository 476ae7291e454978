package fr.guichet.doctolib;

import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Nullables;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads profiles. Without a place there is nothing that an availability could be of, so an answer without one is not understood. */
record Profiles(AdapterContext context) {

    private static final String PEOPLE = "\"practitioners\"";

    /** As it was kept, if it was; asked for anew when what was kept cannot be used. */
    BookingWire.Data get(String slug) {
        return Optional.ofNullable(booking(context.client(DoctolibApi.class), slug))
                .filter(Profiles::hasPlaces)
                .orElseGet(() -> getFresh(slug));
    }

    /** As it is now. */
    BookingWire.Data getFresh(String slug) {
        BookingWire.Data data = booking(context.freshClient(DoctolibApi.class), slug);
        if (data == null || !hasPlaces(data)) {
            String what = data == null ? "no data" : "no places";
            throw new FetchFailedException(new Failure.Unreadable(what + " in the profile " + slug, ""));
        }
        return data;
    }

    private static BookingWire.@Nullable Data booking(DoctolibApi api, String slug) {
        try {
            return api.booking(slug).data();
        } catch (FetchFailedException e) {
            throw new FetchFailedException(withoutPeople(e.failure()));
        }
    }

    /** The excerpt of an answer that cannot be read ends before it tells who works there. */
    private static Failure withoutPeople(Failure failure) {
        return failure instanceof Failure.Unreadable(String detail, String excerpt) && excerpt.contains(PEOPLE)
                ? new Failure.Unreadable(detail, excerpt.substring(0, excerpt.indexOf(PEOPLE)))
                : failure;
    }

    private static boolean hasPlaces(BookingWire.Data data) {
        return !Nullables.in(data.places()).isEmpty();
    }
}
