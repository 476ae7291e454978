package fr.guichet.santefr;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The position of a row, if it can be believed: a pin in the wrong place is worse than none. */
final class TypedPosition {

    /** An id of the national address base that goes down to a house: {@code 54395_2880_00001}, {@code 30334_0270_00016_bis}. */
    private static final Pattern HOUSE = Pattern.compile("[^_]+_[^_]+_\\d{5}(_.*)?");

    /** So near to (0, 0), in degrees, it is the geocoder's way of saying nothing. */
    private static final double NOWHERE = 0.01;

    private TypedPosition() {}

    /** Empty, with a warning, when it is missing or does not lie in the département. */
    static Optional<Position> find(Cells cells, Departement departement) {
        OptionalDouble latitude = number(cells, Column.LATITUDE);
        OptionalDouble longitude = number(cells, Column.LONGITUDE);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return none(cells, "position-missing", "no pair of numbers");
        }
        double lat = latitude.getAsDouble();
        double lon = longitude.getAsDouble();
        if (Math.abs(lat) < NOWHERE && Math.abs(lon) < NOWHERE) {
            return none(cells, "position-missing", "the point is (0, 0)");
        }
        TerritoryBox box = TerritoryBox.of(departement);
        if (box.contains(lat, lon)) {
            return Optional.of(new Position(lat, lon, precision(cells)));
        }
        String swapped = box.contains(lon, lat) ? ": latitude and longitude are swapped" : "";
        return none(cells, "position-insane", lat + ", " + lon + " is not in " + departement + swapped);
    }

    private static Optional<Position> none(Cells cells, String reason, String detail) {
        cells.warn(reason, detail);
        return Optional.empty();
    }

    private static OptionalDouble number(Cells cells, Column column) {
        try {
            return cells.text(column)
                    .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                    .orElse(OptionalDouble.empty());
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static PositionPrecision precision(Cells cells) {
        return cells.text(Column.ADDRESS_ID)
                        .filter(id -> HOUSE.matcher(id).matches())
                        .isPresent()
                ? PositionPrecision.EXACT
                : PositionPrecision.APPROXIMATE;
    }
}
