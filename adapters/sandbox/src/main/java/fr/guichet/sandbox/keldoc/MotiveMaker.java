package fr.guichet.sandbox.keldoc;

import fr.guichet.sandbox.keldoc.Clinic.Specialty;
import fr.guichet.sandbox.platform.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes up what a clinic offers. */
final class MotiveMaker {

    private final Dice dice;
    private final Numbers numbers;

    MotiveMaker(Dice dice, Numbers numbers) {
        this.dice = dice.of("motives");
        this.numbers = numbers;
    }

    List<Motive> motives(Specialty specialty) {
        Map<String, Long> categories = new HashMap<>();
        List<Motive> motives = new ArrayList<>();
        for (Offers.Line line : dice.of("offer").pick(Offers.listAll())) {
            long category = line.category().isEmpty()
                    ? -1
                    : categories.computeIfAbsent(line.category(), name -> numbers.category());
            motives.add(
                    new Motive(numbers.motive(), specialty.id(), category, line.category(), line.label(), line.kind()));
        }
        return motives;
    }
}
