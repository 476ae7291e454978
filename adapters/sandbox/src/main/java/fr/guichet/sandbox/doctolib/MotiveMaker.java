package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.doctolib.Profile.Category;
import fr.guichet.sandbox.platform.Dice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up what a profile offers: vaccinations, and what stands beside them on real pages. */
final class MotiveMaker {

    private static final List<String> CATEGORIES = List.of(
            "Vaccination COVID-19",
            "Vaccination au centre",
            "Je suis un particulier",
            "Réservation en ligne",
            "Public");

    private final Dice dice;
    private final Numbers numbers;

    MotiveMaker(Dice dice, Numbers numbers) {
        this.dice = dice.of("motives");
        this.numbers = numbers;
    }

    /** Most profiles have no headings. */
    List<Category> categories() {
        return dice.of("headed").chance(20)
                ? List.of(new Category(numbers.motive(), dice.of("heading").pick(CATEGORIES)))
                : List.of();
    }

    List<Motive> motives(List<Category> categories) {
        List<Motive> motives = new ArrayList<>();
        for (RefMotive ref : dice.of("offer").pick(RefMotive.OFFERS)) {
            motives.add(vaccination(ref, categories));
        }
        if (dice.of("test").chance(30)) {
            motives.add(new Motive(
                    numbers.motive(), "Test antigénique COVID-19", RefMotive.ANTIGEN_TEST, null, true, false, 0));
        }
        if (dice.of("consultation").chance(30)) {
            motives.add(new Motive(numbers.motive(), "Consultation de suivi", null, null, true, false, 0));
        }
        if (dice.of("own patients").chance(8)) {
            motives.add(
                    new Motive(numbers.motive(), "Vaccin COVID-19, patients suivis ici", 8741, null, false, true, 77));
        }
        return motives;
    }

    private Motive vaccination(RefMotive ref, List<Category> categories) {
        Dice own = dice.of(ref.id);
        boolean headed = !categories.isEmpty() && own.of("headed").chance(70);
        return new Motive(
                numbers.motive(),
                title(ref, own),
                ref.id,
                headed ? (Integer) categories.getFirst().id() : null,
                said(own),
                ref.first,
                ref.daysToSecond);
    }

    /** Names are typed by hand: now and then they contradict the type. */
    private static String title(RefMotive ref, Dice own) {
        return own.of("wrong").chance(2) ? RefMotive.MODERNA_1.title : ref.title;
    }

    private static @Nullable Boolean said(Dice own) {
        return own.of("said").chance(70) ? true : null;
    }
}
