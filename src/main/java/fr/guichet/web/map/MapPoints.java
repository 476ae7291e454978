package fr.guichet.web.map;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.geo.Position;
import fr.guichet.search.CentreMatch;
import fr.guichet.web.search.PageQuery;
import fr.guichet.web.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Places centres on a map; those that are too close become one point that links to a closer map. */
final class MapPoints {

    /** Radii between the middles of two points, at least: narrow screens draw two that stand for several so large. And how much larger such a one is. */
    private static final double APART = 4;

    private static final double LARGER = 1.25;
    private static final double CLOSEST_KM = 1.5;
    private static final double CLOSER = 3;

    private final MapFrame frame;
    private final PageQuery query;
    private final Texts texts;
    private final double size;

    MapPoints(MapFrame frame, PageQuery query, Texts texts) {
        this.frame = frame;
        this.query = query;
        this.texts = texts;
        this.size = frame.half() / 15;
    }

    /** A centre, its number in the list, and where it is. */
    private record Placed(CentreMatch found, int number, double x, double y) {}

    List<MapPage.Point> of(List<CentreMatch> found) {
        List<List<Placed>> groups = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int number = i + 1;
            CentreMatch centre = found.get(i);
            MapFrame.position(centre)
                    .filter(frame::holds)
                    .map(at ->
                            new Placed(centre, number, MapProjection.x(at.longitude()), MapProjection.y(at.latitude())))
                    .ifPresent(placed -> groupOf(placed, groups).add(placed));
        }
        boolean joined = true;
        while (joined) {
            joined = joinTwo(groups);
        }
        return groups.stream()
                .map(placed -> placed.size() == 1 ? single(placed.getFirst()) : cluster(placed))
                .toList();
    }

    /** Makes one of two groups that would be drawn over each other, since the middle of a group moves as it grows; false when there are none. */
    private boolean joinTwo(List<List<Placed>> groups) {
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                if (isOver(groups.get(one), middleX(groups.get(other)), middleY(groups.get(other)))) {
                    groups.get(one).addAll(groups.remove(other));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOver(List<Placed> group, double x, double y) {
        return Math.hypot(middleX(group) - x, middleY(group) - y) < size * APART;
    }

    /** The group it would be drawn over, else a new one. */
    private List<Placed> groupOf(Placed placed, List<List<Placed>> groups) {
        return groups.stream()
                .filter(group -> isOver(group, placed.x(), placed.y()))
                .findFirst()
                .orElseGet(() -> {
                    List<Placed> fresh = new ArrayList<>();
                    groups.add(fresh);
                    return fresh;
                });
    }

    private static double middleX(List<Placed> group) {
        return group.stream().mapToDouble(Placed::x).average().orElseThrow();
    }

    private static double middleY(List<Placed> group) {
        return group.stream().mapToDouble(Placed::y).average().orElseThrow();
    }

    private MapPage.Point single(Placed placed) {
        CentreMatch found = placed.found();
        String state = texts.badge(found.view().state());
        String what = found.view().state() == AvailabilityState.OPEN
                ? texts.slots(found.view().slotCount())
                : state.toLowerCase(Locale.forLanguageTag(texts.language()));
        return point(
                placed.x(),
                placed.y(),
                1,
                found.view().state(),
                Integer.toString(placed.number()),
                placed.number() + ". " + found.view().centre().place().name() + ", " + what,
                "#lieu-" + found.view().centre().id().value());
    }

    private MapPage.Point cluster(List<Placed> placed) {
        AvailabilityState best = placed.stream()
                .map(one -> one.found().view().state())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long open = placed.stream()
                .filter(one -> one.found().view().state() == AvailabilityState.OPEN)
                .count();
        return point(
                middleX(placed),
                middleY(placed),
                LARGER,
                best,
                placed.size() + "+",
                texts.closeTogether(placed.size(), open),
                closer(placed));
    }

    private String closer(List<Placed> placed) {
        if (frame.km() < CLOSEST_KM) {
            return "#lieu-" + placed.getFirst().found().view().centre().id().value();
        }
        Position at = MapFrame.position(placed.getFirst().found()).orElseThrow();
        return query.with(PageQuery.PLACE, String.format(Locale.ROOT, "%.2f,%.2f", at.latitude(), at.longitude()))
                .with(PageQuery.RADIUS, Long.toString(Math.max(1, Math.round(frame.km() / CLOSER))))
                .map();
    }

    private MapPage.Point point(
            double x, double y, double larger, AvailabilityState state, String text, String name, String href) {
        return new MapPage.Point(
                MapProjection.number(x),
                MapProjection.number(y),
                MapProjection.number(size * larger),
                MapProjection.number(y + size * 0.33),
                state.code(),
                text,
                name,
                href);
    }
}
