package fr.guichet.maiia;

import fr.guichet.model.campaign.PlainText;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.Nullables;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a site is. */
final class AddressMapper {

    private static final Pattern FULL_ADDRESS = Pattern.compile("(.*?)[,\\s]*\\b(\\d{5})\\b\\s*(.*)");

    /** No commune has such a code: it is a postcode that stands in its place. */
    private static final String POSTCODES_END = "000";

    private AddressMapper() {}

    static Address address(CardsWire.Address wire) {
        Matcher full = FULL_ADDRESS.matcher(Nullables.text(wire.fullAddress()));
        boolean isFull = full.matches();
        String street = (Nullables.text(wire.number()) + " " + Nullables.text(wire.street())).strip();
        CardsWire.Locality locality = wire.locality();
        Optional<Postcode> postcode = Postcode.find(first(wire.zipCode(), isFull ? full.group(2) : ""));
        return new Address(
                PlainText.clean(first(street, isFull ? full.group(1) : "")),
                postcode,
                PlainText.clean(
                        first(wire.city(), locality == null ? "" : locality.name(), isFull ? full.group(3) : "")),
                insee(wire, postcode));
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts)
                .map(Nullables::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The locality's code, else the address's own where it is not just the postcode; either only in the département of the rest. */
    private static Optional<InseeCode> insee(CardsWire.Address wire, Optional<Postcode> postcode) {
        CardsWire.Locality locality = wire.locality();
        Optional<Departement> departement =
                departement(wire.departmentCode()).or(() -> postcode.flatMap(Postcode::departement));
        Optional<InseeCode> true_ = code(locality == null ? "" : locality.code(), departement);
        return true_.or(() -> code(wire.inseeCode(), departement)
                .filter(code ->
                        postcode.filter(zip -> zip.value().equals(code.value())).isEmpty()));
    }

    private static Optional<InseeCode> code(@Nullable String text, Optional<Departement> departement) {
        return InseeCode.find(Nullables.text(text))
                .filter(code -> !code.value().endsWith(POSTCODES_END))
                .filter(code -> departement.isEmpty() || code.departement().equals(departement));
    }

    private static Optional<Departement> departement(@Nullable String code) {
        return Departement.find(Nullables.text(code));
    }

    /** The building, in the first that has it; else the middle of town. */
    static Optional<Position> position(List<CardsWire.Address> addresses) {
        return addresses.stream()
                .flatMap(address -> position(address.location(), PositionPrecision.EXACT).stream())
                .findFirst()
                .or(() -> addresses.stream()
                        .flatMap(address -> middleOfTown(address.locality()).stream())
                        .findFirst());
    }

    private static Optional<Position> middleOfTown(CardsWire.@Nullable Locality locality) {
        return position(locality == null ? null : locality.location(), PositionPrecision.APPROXIMATE);
    }

    private static Optional<Position> position(CardsWire.@Nullable Point point, PositionPrecision precision) {
        if (point == null) {
            return Optional.empty();
        }
        List<Double> coordinates = Nullables.in(point.coordinates());
        boolean listed = coordinates.size() == 2;
        Double longitude = listed ? coordinates.getFirst() : point.x();
        Double latitude = listed ? coordinates.getLast() : point.y();
        return Position.find(latitude, longitude, precision);
    }
}
