package fr.guichet.sandbox.invented;

import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Slug;
import java.util.List;
import java.util.Locale;

/** Booking links as they are typed into the registry, with the share of platforms and of slips that the real file has. */
final class InventedLink {

    private static final String DOCTOLIB = "https://www.doctolib.fr/";

    private static final String KELDOC = "https://vaccination-covid.keldoc.com/";

    private InventedLink() {}

    /** A centre with its own page, or, now and then, without one or on another platform. */
    static String of(Dice dice, Venue venue, Commune commune, int number) {
        String city = Slug.of(commune.name());
        String name = "centre-de-vaccination-covid-19-" + city + "-" + Slug.of(venue.label()) + "-" + number;
        int roll = dice.of("platform").below(1000);
        if (roll < 760) {
            return DOCTOLIB + venue.kind() + "/" + city + "/" + name + pid(dice, number);
        }
        if (roll < 830) {
            return keldoc(dice.of("form").below(100), city + "-" + commune.postcode(), name, number);
        }
        if (roll < 870) {
            return "https://www.maiia.com/centre-de-vaccination/%s-%s/%s%s"
                    .formatted(commune.postcode(), city, name, centerId(dice.of("centre")));
        }
        return roll < 880 ? dice.of("stray").pick(List.of("doctolib", "à préciser", "mairie@example.fr")) : "";
    }

    /** A place of the page that a whole département shares. */
    static String shared(String departementName, int number) {
        String area = Slug.of(departementName);
        return DOCTOLIB + "centre-de-sante/" + area + "/centre-de-vaccination-covid-19-departement-" + area
                + "?pid=practice-" + number;
    }

    /** A site by its slug or by its number, a clinic alone, a relay; now and then the postcode lost its zero or a blank was left at the end. */
    private static String keldoc(int roll, String location, String name, int number) {
        String clinic = KELDOC + "cabinet-medical/" + location + "/" + name;
        if (roll < 55) {
            return clinic + "/" + name + "-site" + (roll < 3 ? " " : "");
        }
        if (roll < 75) {
            return clinic.replaceFirst("-0(\\d{4}/)", "-$1") + (roll < 60 ? "?specialty=144 " : "");
        }
        if (roll < 95) {
            String chosen = roll < 85 ? "motive=81940&category=-1&" : "";
            return clinic + "?" + chosen + "cabinet=" + number + "&specialty=496";
        }
        return KELDOC + "redirect/?dom=centre-hospitalier&inst=" + location + "&user=" + name + "&specialty=144";
    }

    /** Few name the centre itself: 24 hex digits, of which the first eight are a second of early 2021. */
    private static String centerId(Dice dice) {
        return dice.chance(12)
                ? String.format(
                        Locale.ROOT,
                        "?centerId=%08x%016x",
                        0x5ff00000 + dice.below(1 << 20),
                        dice.of("id").seed())
                : "";
    }

    private static String pid(Dice dice, int number) {
        int roll = dice.of("pid").below(1000);
        if (roll < 600) {
            return "?pid=practice-" + number;
        }
        if (roll < 850) {
            return "?pid=practice-" + number + "&enable_cookies_consent=1";
        }
        if (roll < 900) {
            return "?pid=practice-" + number + "?speciality_id=5494&enable_cookies_consent=1";
        }
        if (roll < 920) {
            return "??pid=practice-" + number;
        }
        if (roll < 930) {
            return "?placeId=practice-" + number;
        }
        if (roll < 945) {
            return "?pid=establishment-" + number;
        }
        return roll < 955
                ? "?highlight%5Bspeciality_ids%5D%5B%5D=5494&pid=practice-" + number
                : "?speciality_id=5494&enable_cookies_consent=1";
    }
}
