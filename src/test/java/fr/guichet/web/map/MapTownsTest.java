package fr.guichet.web.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapTownsTest {

    private static final Gazetteer FRANCE = Gazetteer.load();
    private static final MapFrame AROUND_BORDEAUX =
            new MapFrame(new Position(44.84, -0.58, PositionPrecision.EXACT), 20);

    private static List<MapPage.Label> names(MapPage.Point... points) {
        return new MapTowns(AROUND_BORDEAUX, List.of(points)).of(FRANCE);
    }

    private static MapPage.Point over(MapPage.Label label) {
        return new MapPage.Point(label.x(), label.y(), "1", label.y(), "open", "1", "1. Centre", "#lieu-1");
    }

    @Test
    void theLargestTownIsNamedFirst() {
        assertEquals("Bordeaux", names().getFirst().text());
    }

    @Test
    void aNameMovesFromUnderAPoint() {
        MapPage.Label hidden = names().getFirst();

        MapPage.Label moved = names(over(hidden)).getFirst();

        assertEquals("Bordeaux", moved.text());
        assertNotEquals(hidden.y(), moved.y());
    }

    @Test
    void aNameThatPointsHideOnBothSidesIsLeftOut() {
        MapPage.Label below = names().getFirst();
        MapPage.Label above = names(over(below)).getFirst();

        assertTrue(names(over(below), over(above)).stream()
                .noneMatch(label -> label.text().equals("Bordeaux")));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 20, 30, 45, 60, 80, 120})
    void noNameIsCutOffByTheEdgeOfAMapOnANarrowScreen(double km) {
        MapFrame frame = new MapFrame(AROUND_BORDEAUX.middle(), km);
        double halfALetter = frame.half() / 18 * 1.7 * 0.27;

        new MapTowns(frame, List.of())
                .of(FRANCE)
                .forEach(label -> assertTrue(
                        Math.abs(Double.parseDouble(label.x()) - frame.x())
                                        + label.text().length() * halfALetter
                                < frame.half(),
                        label.text()));
    }
}
