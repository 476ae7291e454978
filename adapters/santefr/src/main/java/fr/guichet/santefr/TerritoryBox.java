package fr.guichet.santefr;

import fr.guichet.model.geo.Departement;
import java.util.Map;

/**
 * A box, in degrees, in which all points of a territory lie. The départements of the continent and Corsica share one: it is there to find exchanged and
 * foreign points, not to draw borders.
 */
record TerritoryBox(double south, double north, double west, double east) {

    private static final TerritoryBox METROPOLITAN = new TerritoryBox(41, 51.5, -5.5, 10);

    private static final Map<String, TerritoryBox> ELSEWHERE = Map.ofEntries(
            Map.entry("98", new TerritoryBox(43.70, 43.80, 7.38, 7.48)),
            Map.entry("971", new TerritoryBox(15.8, 16.6, -61.9, -60.9)),
            Map.entry("972", new TerritoryBox(14.3, 15.0, -61.3, -60.7)),
            Map.entry("973", new TerritoryBox(2.0, 6.0, -54.7, -51.5)),
            Map.entry("974", new TerritoryBox(-21.5, -20.8, 55.1, 56.0)),
            Map.entry("975", new TerritoryBox(46.7, 47.2, -56.5, -56.0)),
            Map.entry("976", new TerritoryBox(-13.1, -12.5, 44.9, 45.4)),
            Map.entry("977", new TerritoryBox(17.8, 18.0, -63.0, -62.7)),
            Map.entry("978", new TerritoryBox(18.0, 18.2, -63.2, -62.9)),
            Map.entry("984", new TerritoryBox(-80, -11, 39, 142)),
            Map.entry("986", new TerritoryBox(-14.5, -13.1, -178.3, -176.0)),
            Map.entry("987", new TerritoryBox(-28, -7.5, -155, -134)),
            Map.entry("988", new TerritoryBox(-23, -18, 158, 173)));

    static TerritoryBox of(Departement departement) {
        return ELSEWHERE.getOrDefault(departement.code(), METROPOLITAN);
    }

    boolean contains(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
}
