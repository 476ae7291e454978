package fr.guichet.doctolib;

import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Nullables;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads profiles. A profile without a place is unreadable: there is nothing that an availability could be of. */
record Profiles(AdapterContext context) {

    private static final Pattern PEOPLE = Pattern.compile("\"practitioners\"");

    /** The cached profile if there is one; read anew when it cannot be used. */
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
            throw FetchFailedException.unreadable(what + " in the profile " + slug);
        }
        return data;
    }

    private static BookingWire.@Nullable Data booking(DoctolibApi api, String slug) {
        return FetchFailedException.withoutPersonalData(PEOPLE, () -> api.booking(slug))
                .data();
    }

    private static boolean hasPlaces(BookingWire.Data data) {
        return !Nullables.in(data.places()).isEmpty();
    }
}
