package fr.guichet.sandbox.keldoc;

import fr.guichet.model.campaign.DataFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What clinics offer together: {@code offers.csv}. */
final class Offers {

    /** One line of an offer, not yet a clinic's own. */
    record Line(Motive.Kind kind, String category, String label) {}

    private static final Map<String, List<Line>> BY_OFFER = read();

    private Offers() {}

    static List<List<Line>> listAll() {
        return List.copyOf(BY_OFFER.values());
    }

    private static Map<String, List<Line>> read() {
        Map<String, List<Line>> offers = new LinkedHashMap<>();
        for (List<String> row : DataFile.rows(Offers.class, "offers.csv")) {
            Line line = new Line(Motive.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), row.get(2), row.get(3));
            offers.merge(row.get(0), List.of(line), Offers::joined);
        }
        return offers;
    }

    private static List<Line> joined(List<Line> one, List<Line> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
