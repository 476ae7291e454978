package fr.guichet.sandbox.invented;

import fr.guichet.sandbox.platform.Dice;
import java.util.Locale;
import java.util.Map;

/** Phone numbers that the French regulator keeps free for fiction: nobody is ever called by one of them. */
final class InventedPhone {

    private static final String MOBILE = "63998";
    private static final Map<Character, String> BY_ZONE =
            Map.of('1', "19900", '2', "26191", '3', "35301", '4', "46571", '5', "53649");

    /** The telephone zone of each metropolitan département, by its two first characters, where it is not 4. */
    private static final Map<Character, String> DEPARTEMENTS = Map.of(
            '1', "75 77 78 91 92 93 94 95",
            '2', "14 18 22 27 28 29 35 36 37 41 44 45 49 50 53 56 61 72 76 85",
            '3', "02 08 10 21 25 39 51 52 54 55 57 58 59 60 62 67 68 70 71 80 88 89 90",
            '5', "09 12 16 17 19 23 24 31 32 33 40 46 47 64 65 79 81 82 86 87");

    private InventedPhone() {}

    /** A number in E.164, of the département's zone; overseas a mobile. */
    static String of(String departement, Dice dice) {
        String prefix = departement.length() == 3 ? MOBILE : BY_ZONE.getOrDefault(zone(departement), MOBILE);
        return String.format(Locale.ROOT, "+33%s%04d", prefix, dice.below(10_000));
    }

    private static char zone(String departement) {
        return DEPARTEMENTS.entrySet().stream()
                .filter(zone -> zone.getValue().contains(departement))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse('4');
    }
}
