package fr.guichet.web.map;

import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** Places the names of the largest towns on a map, below or above their position, where neither a point nor another name covers them. */
final class MapTowns {

    private static final int MOST = 9;

    /** Of half the map's width: a name is about so long on a narrow screen. */
    private static final double APART = 0.8;

    private static final double BELOW = 1 / 8.0;
    private static final double ABOVE = -1 / 10.0;

    /** A line of text, and half of what a letter takes. */
    private static final double LINE = 1 / 18.0;

    private static final double HALF_A_LETTER = LINE * 0.27;

    /** Narrow screens draw names so much larger, and must not cut them off at the edge. */
    private static final double NARROW = 1.7;

    private final MapFrame frame;
    private final List<MapPage.Point> points;
    private final List<Named> named = new ArrayList<>();

    /** A name and the middle of its base line. */
    private record Named(String name, double x, double y) {}

    MapTowns(MapFrame frame, List<MapPage.Point> points) {
        this.frame = frame;
        this.points = points;
    }

    List<MapPage.Label> of(Gazetteer gazetteer) {
        gazetteer.listCommunes().stream()
                .filter(commune -> !commune.isArrondissement())
                .filter(commune -> commune.position()
                        .filter(at -> at.precision() == PositionPrecision.EXACT)
                        .filter(frame::holds)
                        .isPresent())
                .sorted(Comparator.comparingInt(
                        (CommuneEntry commune) -> -commune.population().orElse(0)))
                .limit(MOST * 3L)
                .forEach(this::name);
        return named.stream()
                .map(one -> new MapPage.Label(MapProjection.number(one.x()), MapProjection.number(one.y()), one.name()))
                .toList();
    }

    private void name(CommuneEntry commune) {
        Position at = commune.position().orElseThrow();
        double x = MapProjection.x(at.longitude());
        double y = MapProjection.y(at.latitude());
        if (named.size() < MOST && Math.abs(x - frame.x()) + NARROW * halfLength(commune.name()) < frame.half()) {
            DoubleStream.of(BELOW, ABOVE)
                    .mapToObj(side -> new Named(commune.name(), x, y + side * frame.half()))
                    .filter(one -> points.stream().noneMatch(point -> hides(point, one)))
                    .filter(one -> named.stream().noneMatch(other -> overlaps(other, one)))
                    .findFirst()
                    .ifPresent(named::add);
        }
    }

    private boolean overlaps(Named other, Named one) {
        return Math.abs(other.x() - one.x()) < frame.half() * APART
                && Math.abs(other.y() - one.y()) < frame.half() * BELOW;
    }

    private double halfLength(String name) {
        return name.length() * HALF_A_LETTER * frame.half();
    }

    private boolean hides(MapPage.Point point, Named one) {
        double radius = Double.parseDouble(point.radius());
        double middle = one.y() - LINE / 3 * frame.half();
        return Math.abs(Double.parseDouble(point.x()) - one.x()) < radius + halfLength(one.name())
                && Math.abs(Double.parseDouble(point.y()) - middle) < radius + LINE / 2 * frame.half();
    }
}
