package fr.guichet.query;

import fr.guichet.model.Position;
import fr.guichet.model.PositionPrecision;
import java.util.Optional;

/**
 * Around a point.
 *
 * @param latitude degrees, a visitor's rounded to 0.01 so that nobody's position is kept
 * @param longitude degrees, rounded likewise
 * @param radiusKm more than 0, at most {@link #LARGEST_KM}
 */
public record Circle(double latitude, double longitude, double radiusKm) {

    static final double DEFAULT_KM = 20;
    static final double LARGEST_KM = 200;

    /** Reads {@code lat,lon}; empty when it is no point on Earth. */
    static Optional<Circle> find(String text, double radiusKm) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            Circle circle = new Circle(rounded(parts[0]), rounded(parts[1]), radiusKm);
            boolean onEarth = Math.abs(circle.latitude) <= 90 && Math.abs(circle.longitude) <= 180;
            return onEarth ? Optional.of(circle) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double rounded(String degrees) {
        double value = Double.parseDouble(degrees.strip());
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("not finite");
        }
        return Math.round(value * 100) / 100.0;
    }

    Position middle() {
        return new Position(latitude, longitude, PositionPrecision.APPROXIMATE);
    }
}
