package fr.guichet.keldoc;

import fr.guichet.model.CentreKind;
import fr.guichet.model.Place;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.campaign.PlainText;
import fr.guichet.model.campaign.ReservedAudiences;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.spi.Nullables;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps sites of a clinic or of a listing to places. */
final class PlaceMapper {

    /** Street, postcode and town, however they are parted: ", 56850, Caudan,France", "56100 Lorient ". */
    private static final Pattern ADDRESS =
            Pattern.compile("(.*?)[,\\s]*\\b(\\d{5})\\b[,\\s]*(.*?)[,\\s]*(?:,\\s*France)?\\s*");

    private static final Pattern POSTCODE_OF_LOCATION = Pattern.compile(".*-(\\d{5})");

    static final ReservedAudiences RESERVED = ReservedAudiences.load(PlaceMapper.class);

    private PlaceMapper() {}

    /** Empty when neither the site nor its clinic has a name. */
    static Optional<Place> place(CabinetWire wire, @Nullable String clinic, String type) {
        return Stream.of(Nullables.text(wire.name()), Nullables.text(clinic))
                .flatMap(name -> PlainText.clean(name).stream())
                .findFirst()
                .map(name -> place(
                        name,
                        address(wire),
                        Position.find(wire.latitude(), wire.longitude(), PositionPrecision.EXACT),
                        type));
    }

    /** What a listing says of a site; empty when it has no name. */
    static Optional<Place> listed(SearchWire.Entry wire) {
        String path = Nullables.text(wire.url());
        return Stream.of(Nullables.text(wire.title()), Nullables.text(wire.subTitle()))
                .flatMap(name -> PlainText.clean(name).stream())
                .findFirst()
                .map(name -> place(name, address(wire.cabinet()), position(wire.coordinates()), path));
    }

    static Address address(CabinetWire wire) {
        return address(Nullables.text(wire.location()));
    }

    /** Whether both are the same street in the same postcode. */
    static boolean isSame(Address one, Address other) {
        return one.postcode().equals(other.postcode())
                && one.street().map(FoldedText::of).equals(other.street().map(FoldedText::of));
    }

    /** Where a link's location lies: {@code le-tampon-97418}. */
    static Optional<Departement> departement(String location) {
        Matcher matcher = POSTCODE_OF_LOCATION.matcher(location);
        return matcher.matches() ? Postcode.find(matcher.group(1)).flatMap(Postcode::departement) : Optional.empty();
    }

    private static Place place(String name, Address address, Optional<Position> position, String path) {
        return new Place(
                name,
                address,
                position,
                kind(path),
                RESERVED.find(name),
                List.of(),
                OpeningHours.UNKNOWN,
                Optional.empty());
    }

    private static Address address(SearchWire.@Nullable Cabinet wire) {
        if (wire == null) {
            return Address.UNKNOWN;
        }
        Address whole = address(Nullables.text(wire.location()));
        return new Address(
                PlainText.clean(Nullables.text(wire.street())).or(whole::street),
                Postcode.find(Nullables.text(wire.zipcode())).or(whole::postcode),
                PlainText.clean(Nullables.text(wire.city())).or(whole::commune),
                Optional.empty());
    }

    private static Address address(String location) {
        String text = PlainText.clean(location).orElse("");
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            return new Address(PlainText.clean(text), Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new Address(
                PlainText.clean(parts.group(1)),
                Postcode.find(parts.group(2)),
                PlainText.clean(parts.group(3)),
                Optional.empty());
    }

    /** Latitude first; empty when one of the two is missing. */
    private static Optional<Position> position(@Nullable String coordinates) {
        try {
            List<Double> numbers = Stream.of(Nullables.text(coordinates).split(",", -1))
                    .map(Double::valueOf)
                    .toList();
            return numbers.size() == 2
                    ? Position.find(numbers.get(0), numbers.get(1), PositionPrecision.EXACT)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static CentreKind kind(String path) {
        if (path.contains("pharmacie")) {
            return CentreKind.PHARMACY;
        }
        return path.contains("medecin") ? CentreKind.GENERAL_PRACTITIONER : CentreKind.VACCINATION_CENTRE;
    }
}
