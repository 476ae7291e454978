package fr.guichet.search.location;

import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.util.Optional;

/**
 * Around a point.
 *
 * @param latitude degrees, a visitor's rounded to 0.01 so that nobody's position is kept
 * @param longitude degrees, rounded likewise
 * @param radiusKm more than 0, at most {@link #LARGEST_KM}
 */
public record Circle(double latitude, double longitude, double radiusKm) {

    public static final double DEFAULT_KM = 20;
    public static final double LARGEST_KM = 200;

    /** Reads {@code lat,lon}; empty when it is no point on Earth. */
    public static Optional<Circle> find(String text, double radiusKm) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<Double> latitude = degrees(parts[0], 90);
        Optional<Double> longitude = degrees(parts[1], 180);
        return latitude.flatMap(north -> longitude.map(east -> new Circle(north, east, radiusKm)));
    }

    /** Reads a radius in kilometres; empty if it is not one that may be asked for. */
    public static Optional<Double> findRadius(String text) {
        return Decimal.find(text).filter(km -> km > 0 && km <= LARGEST_KM);
    }

    /** Rounded, and then no more than there are on Earth. */
    private static Optional<Double> degrees(String text, double most) {
        return Decimal.find(text.strip())
                .filter(Double::isFinite)
                .map(degrees -> Math.round(degrees * 100) / 100.0)
                .filter(degrees -> Math.abs(degrees) <= most);
    }

    public Position middle() {
        return new Position(latitude, longitude, PositionPrecision.APPROXIMATE);
    }
}
