package fr.guichet.model.geo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point on Earth (WGS 84).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param precision how far it can be trusted; never {@link PositionPrecision#NONE}, which is an absent position
 */
public record Position(double latitude, double longitude, PositionPrecision precision) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** @throws IllegalArgumentException when it is not on Earth, or has precision {@code NONE} */
    public Position {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("not a position: " + latitude + ", " + longitude);
        }
        if (precision == PositionPrecision.NONE) {
            throw new IllegalArgumentException("a position without precision is no position");
        }
    }

    /** A platform's position: empty when a coordinate is missing, for 0, 0, which is how some write "unknown", and for what is not on Earth. */
    public static Optional<Position> find(
            @Nullable Double latitude, @Nullable Double longitude, PositionPrecision precision) {
        if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
            return Optional.empty();
        }
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth ? Optional.of(new Position(latitude, longitude, precision)) : Optional.empty();
    }

    /** Great-circle distance in kilometres. */
    public double distanceTo(Position other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double a = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
