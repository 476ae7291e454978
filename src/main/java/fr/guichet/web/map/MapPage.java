package fr.guichet.web.map;

import fr.guichet.web.centre.CentreCard;
import fr.guichet.web.centre.SilentLine;
import java.util.List;

/**
 * A search on a map, and the same centres as a list. Numbers are as SVG has them.
 *
 * @param place its label
 * @param isArea whether the place is a whole département
 * @param viewBox the visible part of the map
 * @param hasOutlines whether our outlines reach there
 * @param rings around the middle
 * @param towns names of the largest towns
 * @param points centres, and clusters of centres
 * @param size of a letter
 * @param cards the centres
 * @param withoutPosition how many of them are on no map
 * @param moves to other parts of the map
 * @param silent silent and paused platforms
 * @param list the address of the same search as a list
 * @param isCut whether there are more centres than these
 */
public record MapPage(
        String place,
        boolean isArea,
        String viewBox,
        boolean hasOutlines,
        List<Ring> rings,
        List<Label> towns,
        List<Point> points,
        String size,
        List<CentreCard> cards,
        int withoutPosition,
        List<Move> moves,
        List<SilentLine> silent,
        String list,
        boolean isCut) {

    /** A circle of so many kilometres. */
    public record Ring(String x, String y, String radius, String labelY, String label) {}

    /** A name. */
    public record Label(String x, String y, String text) {}

    /**
     * One centre, or several that are too close to be drawn apart.
     *
     * @param state code of the best state
     * @param text inside
     * @param name what it is
     * @param href to the card of the one, or to a map of the several
     */
    public record Point(
            String x, String y, String radius, String textY, String state, String text, String name, String href) {}

    /** A button that moves the map. */
    public record Move(String label, String sign, String href) {}

    public MapPage {
        rings = List.copyOf(rings);
        towns = List.copyOf(towns);
        points = List.copyOf(points);
        cards = List.copyOf(cards);
        moves = List.copyOf(moves);
        silent = List.copyOf(silent);
    }
}
