package fr.guichet.sandbox.keldoc;

import fr.guichet.model.campaign.DataFile;
import fr.guichet.sandbox.keldoc.Clinic.Specialty;
import fr.guichet.sandbox.platform.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes up what a clinic offers, from {@code offers.csv}. */
final class MotiveMaker {

    private static final List<List<Line>> OFFERS = read();

    private final Dice dice;
    private final Numbers numbers;

    MotiveMaker(Dice dice, Numbers numbers) {
        this.dice = dice.of("motives");
        this.numbers = numbers;
    }

    List<Motive> motives(Specialty specialty) {
        Map<String, Long> categories = new HashMap<>();
        List<Motive> motives = new ArrayList<>();
        for (Line line : dice.of("offer").pick(OFFERS)) {
            long category = line.category().isEmpty()
                    ? -1
                    : categories.computeIfAbsent(line.category(), name -> numbers.category());
            motives.add(
                    new Motive(numbers.motive(), specialty.id(), category, line.category(), line.label(), line.kind()));
        }
        return motives;
    }

    /** One line of an offer, not yet a clinic's own. */
    private record Line(Motive.Kind kind, String category, String label) {}

    private static List<List<Line>> read() {
        Map<String, List<Line>> offers = new LinkedHashMap<>();
        for (List<String> row : DataFile.rows(MotiveMaker.class, "offers.csv")) {
            Line line = new Line(Motive.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), row.get(2), row.get(3));
            offers.computeIfAbsent(row.get(0), offer -> new ArrayList<>()).add(line);
        }
        return List.copyOf(offers.values());
    }
}
