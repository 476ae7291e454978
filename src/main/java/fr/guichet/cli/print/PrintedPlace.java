package fr.guichet.cli.print;

import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.Postcode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place as commands print it. Null is unknown.
 *
 * @param lat degrees north
 * @param lon degrees east
 * @param hours text by day, {@code monday} and so on; a day that is absent is unknown
 */
record PrintedPlace(
        String name,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String commune,
        @Nullable String departement,
        @Nullable Double lat,
        @Nullable Double lon,
        String kind,
        @Nullable String phone,
        Map<String, String> hours,
        String audience) {

    static PrintedPlace of(Place place) {
        return new PrintedPlace(
                place.name(),
                place.address().street().orElse(null),
                place.address().postcode().map(Postcode::value).orElse(null),
                place.address().commune().orElse(null),
                place.address().departement().map(Departement::code).orElse(null),
                place.position().map(Position::latitude).orElse(null),
                place.position().map(Position::longitude).orElse(null),
                place.kind().code(),
                place.phones().stream().findFirst().map(PhoneNumber::value).orElse(null),
                hours(place),
                place.audience().group().code());
    }

    private static Map<String, String> hours(Place place) {
        Map<String, String> hours = new LinkedHashMap<>();
        place.hours().days().forEach((day, text) -> hours.put(day.name().toLowerCase(Locale.ROOT), text.text()));
        return hours;
    }
}
