package fr.guichet.web.map;

import fr.guichet.model.geo.Position;
import java.util.Locale;

/**
 * The projection of our map of France: Mercator, fitted to the outlines of {@code france.svg}; the residual is 0.07 units in the median and at most 1.0. One unit is about 1.8 km
 * in the middle of France. It goes on beyond the outlines, so that overseas places have a map without outlines.
 */
final class MapProjection {

    private static final double EARTH_RADIUS_KM = 6371;
    private static final double SCALE_X = 0.3734;
    private static final double SCALE_Y = 0.3721;
    private static final double WEST = 215.47;
    private static final double NORTH = 2467.56;

    private MapProjection() {}

    static double x(double longitude) {
        return SCALE_X * EARTH_RADIUS_KM * Math.toRadians(longitude) + WEST;
    }

    static double y(double latitude) {
        return NORTH - SCALE_Y * EARTH_RADIUS_KM * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }

    /** The length of a distance there, in units. */
    static double units(double km, double latitude) {
        return km * SCALE_X / Math.cos(Math.toRadians(latitude));
    }

    /** Whether the outlines reach there. */
    static boolean isOnOutlines(Position at) {
        return at.latitude() > 41 && at.latitude() < 51.5 && at.longitude() > -5.5 && at.longitude() < 10;
    }

    static String number(double units) {
        return String.format(Locale.ROOT, "%.3f", units);
    }
}
