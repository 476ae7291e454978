package fr.guichet.web.map;

import fr.guichet.model.geo.Position;
import fr.guichet.search.CentreMatch;
import java.util.List;
import java.util.Optional;

/**
 * The visible part of the map.
 *
 * @param middle of it
 * @param km from the middle to its edge
 */
record MapFrame(Position middle, double km) {

    private static final double MARGIN = 1.12;
    private static final double SMALLEST_KM = 2;

    /** Around the middle of a search, else around the found centres; empty if none has a position. */
    static Optional<MapFrame> of(Optional<Position> middle, double radiusKm, List<CentreMatch> found) {
        if (middle.isPresent()) {
            return Optional.of(new MapFrame(middle.get(), radiusKm));
        }
        List<Position> positions =
                found.stream().flatMap(centre -> position(centre).stream()).toList();
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        double south = positions.stream().mapToDouble(Position::latitude).min().orElseThrow();
        double north = positions.stream().mapToDouble(Position::latitude).max().orElseThrow();
        double west = positions.stream().mapToDouble(Position::longitude).min().orElseThrow();
        double east = positions.stream().mapToDouble(Position::longitude).max().orElseThrow();
        Position centre = new Position(
                (south + north) / 2, (west + east) / 2, positions.getFirst().precision());
        double km = positions.stream().mapToDouble(centre::distanceTo).max().orElseThrow();
        return Optional.of(new MapFrame(centre, Math.max(SMALLEST_KM, km)));
    }

    static Optional<Position> position(CentreMatch found) {
        return found.view().centre().place().position();
    }

    double half() {
        return MapProjection.units(km, middle.latitude()) * MARGIN;
    }

    double x() {
        return MapProjection.x(middle.longitude());
    }

    double y() {
        return MapProjection.y(middle.latitude());
    }

    String viewBox() {
        double half = half();
        return MapProjection.number(x() - half) + " " + MapProjection.number(y() - half) + " "
                + MapProjection.number(2 * half) + " " + MapProjection.number(2 * half);
    }

    boolean holds(Position at) {
        return Math.abs(MapProjection.x(at.longitude()) - x()) < half()
                && Math.abs(MapProjection.y(at.latitude()) - y()) < half();
    }
}
