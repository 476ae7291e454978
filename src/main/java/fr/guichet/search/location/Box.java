package fr.guichet.search.location;

import fr.guichet.model.geo.Position;
import java.util.Optional;

/**
 * What a map shows, in degrees (WGS 84). It does not go over the date line.
 *
 * @param west not more than {@code east}
 * @param south not more than {@code north}
 */
public record Box(double west, double south, double east, double north) {

    private static final int EDGES = 4;

    /** Reads {@code west,south,east,north}; empty when it is no box on Earth. */
    public static Optional<Box> find(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != EDGES) {
            return Optional.empty();
        }
        Box box = new Box(degrees(parts[0]), degrees(parts[1]), degrees(parts[2]), degrees(parts[3]));
        return box.isOnEarth() ? Optional.of(box) : Optional.empty();
    }

    private static double degrees(String text) {
        return Decimal.find(text.strip()).orElse(Double.NaN);
    }

    /** Written so that what is not a number is nowhere. */
    private boolean isOnEarth() {
        return west >= -180 && west <= east && east <= 180 && south >= -90 && south <= north && north <= 90;
    }

    public boolean holds(Position at) {
        return at.longitude() >= west && at.longitude() <= east && at.latitude() >= south && at.latitude() <= north;
    }
}
