package fr.guichet.doctolib;

import fr.guichet.model.Audience;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.campaign.PlainText;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.spi.Nullables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of a site. */
final class PlaceMapper {

    private static final Pattern STREET_OF_FULL_ADDRESS = Pattern.compile("(.+?)[,\\s]+\\d{5}\\b.*");

    private PlaceMapper() {}

    /** Empty when neither the place nor its profile has a name. */
    static Optional<Place> place(BookingWire.Place wire, BookingWire.@Nullable Profile profile, String path) {
        String title = profile == null ? "" : Nullables.text(profile.name());
        return Stream.of(Nullables.text(wire.name()), Nullables.text(wire.formalName()), title)
                .flatMap(name -> PlainText.clean(name).stream())
                .findFirst()
                .map(name -> new Place(
                        name,
                        address(wire),
                        position(wire.latitude(), wire.longitude()),
                        kind(speciality(profile), path, name + " " + title),
                        audience(name, title),
                        phones(wire),
                        HoursMapper.week(wire.openingHours()),
                        Optional.empty()));
    }

    /** What a listing says of a profile; empty when it has no name. */
    static Optional<Place> listed(ListingWire.Entry wire, String path) {
        ListingWire.Point point = wire.position();
        return PlainText.clean(Nullables.text(wire.name()))
                .map(name -> new Place(
                        name,
                        address(wire.address(), wire.zipcode(), wire.city()),
                        point == null ? Optional.empty() : position(point.lat(), point.lng()),
                        kind("", path, name),
                        ReservedPublics.of(name),
                        List.of(),
                        OpeningHours.UNKNOWN,
                        Optional.empty()));
    }

    /** A place of which nothing is said but what it is called in links. */
    static Place nameless(String name) {
        return new Place(
                name,
                Address.UNKNOWN,
                Optional.empty(),
                CentreKind.OTHER,
                Audience.EVERYONE,
                List.of(),
                OpeningHours.UNKNOWN,
                Optional.empty());
    }

    static Address address(BookingWire.Place wire) {
        Matcher full = STREET_OF_FULL_ADDRESS.matcher(Nullables.text(wire.fullAddress()));
        String street = Nullables.text(wire.address());
        return address(street.isEmpty() && full.matches() ? full.group(1) : street, wire.zipcode(), wire.city());
    }

    static List<PhoneNumber> phones(BookingWire.Place wire) {
        List<PhoneNumber> phones = new ArrayList<>(PhoneNumber.listIn(Nullables.text(wire.landlineNumber())));
        PhoneNumber.listIn(Nullables.text(wire.phoneNumber())).stream()
                .filter(phone -> !phones.contains(phone))
                .forEach(phones::add);
        return phones;
    }

    private static Address address(@Nullable String street, @Nullable String zipcode, @Nullable String city) {
        return new Address(
                PlainText.clean(Nullables.text(street)),
                Postcode.find(Nullables.text(zipcode)),
                PlainText.clean(Nullables.text(city)),
                Optional.empty());
    }

    /** Empty for the middle of the sea, which is how "unknown" is sometimes told, and for what is not on Earth. */
    private static Optional<Position> position(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
            return Optional.empty();
        }
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth ? Optional.of(new Position(latitude, longitude, PositionPrecision.EXACT)) : Optional.empty();
    }

    private static CentreKind kind(String speciality, String path, String names) {
        String words = (path + " " + FoldedText.of(names).value()).toLowerCase(Locale.ROOT);
        if (words.contains("pharmacie")) {
            return CentreKind.PHARMACY;
        }
        return speciality.equals("medecin-generaliste") || words.contains("medecin")
                ? CentreKind.GENERAL_PRACTITIONER
                : CentreKind.VACCINATION_CENTRE;
    }

    private static String speciality(BookingWire.@Nullable Profile profile) {
        BookingWire.Speciality speciality = profile == null ? null : profile.speciality();
        return speciality == null ? "" : Nullables.text(speciality.slug());
    }

    private static Audience audience(String name, String title) {
        Audience own = ReservedPublics.of(name);
        return own.isRestricted() ? own : ReservedPublics.of(title);
    }
}
