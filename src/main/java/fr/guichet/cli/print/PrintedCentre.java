package fr.guichet.cli.print;

import fr.guichet.model.Centre;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.geo.PositionPrecision;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A centre of the directory as {@code registry --centres} prints it.
 *
 * @param status {@code open}, {@code announced}, {@code closed} or {@code closed-to-public}; the last two are not shown to people
 * @param positionPrecision how far {@code place.lat} and {@code place.lon} can be trusted
 * @param unreadLink a link as typed that no adapter recognises; null when there is none
 */
public record PrintedCentre(
        String id,
        List<String> externalIds,
        String departement,
        String timeZone,
        String status,
        PrintedPlace place,
        String positionPrecision,
        List<String> phones,
        List<PrintedListing> listings,
        @Nullable String unreadLink) {

    /** One of its listings. */
    record PrintedListing(String platform, String key, String link) {}

    public static PrintedCentre of(Centre centre, Instant now) {
        return new PrintedCentre(
                centre.id().value(),
                centre.externalIds().stream().map(Object::toString).toList(),
                centre.departement().code(),
                centre.zone().getId(),
                centre.opening()
                        .on(now.atZone(centre.zone()).toLocalDate())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'),
                PrintedPlace.of(centre.place()),
                centre.place().position().map(at -> at.precision().code()).orElse(PositionPrecision.NONE.code()),
                centre.place().phones().stream().map(PhoneNumber::value).toList(),
                centre.listings().stream()
                        .map(listing -> new PrintedListing(
                                listing.platform().value(),
                                listing.key(),
                                listing.link().toString()))
                        .toList(),
                centre.unreadLink().orElse(null));
    }
}
