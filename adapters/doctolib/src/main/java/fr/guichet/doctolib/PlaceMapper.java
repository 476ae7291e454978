package fr.guichet.doctolib;

import fr.guichet.model.Audience;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.campaign.PlainText;
import fr.guichet.model.campaign.ReservedAudiences;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.DayHours;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.spi.Nullables;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps sites to places. */
final class PlaceMapper {

    private static final Pattern STREET_OF_FULL_ADDRESS = Pattern.compile("(.+?)[,\\s]+\\d{5}\\b.*");

    static final ReservedAudiences RESERVED = ReservedAudiences.load(PlaceMapper.class);

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
                        Position.find(wire.latitude(), wire.longitude(), PositionPrecision.EXACT),
                        kind(speciality(profile), path, name + " " + title),
                        audience(name, title),
                        phones(wire),
                        hours(wire.openingHours()),
                        Optional.empty()));
    }

    /** What a listing says of a profile; empty when it has no name. */
    static Optional<Place> listed(ListingWire.Entry wire, String path) {
        ListingWire.Point point = wire.position();
        return PlainText.clean(Nullables.text(wire.name()))
                .map(name -> new Place(
                        name,
                        address(wire.address(), wire.zipcode(), wire.city()),
                        point == null
                                ? Optional.empty()
                                : Position.find(point.lat(), point.lng(), PositionPrecision.EXACT),
                        kind("", path, name),
                        RESERVED.find(name),
                        List.of(),
                        OpeningHours.UNKNOWN,
                        Optional.empty()));
    }

    /** A place of which only the name in its link is known. */
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

    /** The ranges of a day that is not enabled are stale and ignored. */
    static OpeningHours hours(@Nullable List<BookingWire.@Nullable Hours> wire) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (BookingWire.Hours hours : Nullables.in(wire)) {
            Integer day = hours.day();
            if (day != null && day >= 0 && day <= 6) {
                hours(hours).ifPresent(found -> days.put(DayOfWeek.of(day == 0 ? 7 : day), found));
            }
        }
        return new OpeningHours(days);
    }

    private static Optional<DayHours> hours(BookingWire.Hours hours) {
        if (Boolean.FALSE.equals(hours.enabled())) {
            return Optional.of(DayHours.Closed.CLOSED);
        }
        List<List<String>> pairs = new ArrayList<>();
        for (List<@Nullable String> pair : Nullables.<List<@Nullable String>>in(hours.ranges())) {
            pairs.add(Nullables.in(pair));
        }
        return DayHours.find(pairs);
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
        Audience own = RESERVED.find(name);
        return own.isRestricted() ? own : RESERVED.find(title);
    }
}
