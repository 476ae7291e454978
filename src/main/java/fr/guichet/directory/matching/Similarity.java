package fr.guichet.directory.matching;

import fr.guichet.model.CentreKind;
import fr.guichet.model.Place;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** How alike two places are, by address, by nearness and by name. */
public final class Similarity {

    /** More than between two entrances of one building, less than between neighbours. */
    public static final double SAME_PLACE_KM = 0.15;

    /** Words common to names of vaccination centres. */
    private static final Set<String> COMMON_WORDS = Set.of(
            "centre",
            "center",
            "de",
            "du",
            "des",
            "la",
            "le",
            "les",
            "l",
            "d",
            "et",
            "en",
            "a",
            "au",
            "aux",
            "sur",
            "vaccination",
            "vaccinations",
            "vaccinal",
            "covid",
            "covid19",
            "19",
            "anti",
            "contre",
            "ville",
            "municipal",
            "public",
            "site",
            "cv",
            "lieu");

    private Similarity() {}

    /** Whether both give a street and a postcode, and the same ones. */
    public static boolean sameAddress(Place one, Place other) {
        Address a = one.address();
        Address b = other.address();
        return a.street().isPresent()
                && a.postcode().isPresent()
                && a.postcode().equals(b.postcode())
                && a.street().map(FoldedText::of).equals(b.street().map(FoldedText::of));
    }

    /** Kilometres between them; empty when one of them is only known to be in a département. */
    public static OptionalDouble distance(Place one, Place other) {
        Optional<Position> a = exact(one);
        Optional<Position> b = exact(other);
        return a.isPresent() && b.isPresent() ? OptionalDouble.of(a.get().distanceTo(b.get())) : OptionalDouble.empty();
    }

    /** Whether both positions are exact and within {@link #SAME_PLACE_KM}. */
    public static boolean isNear(Place one, Place other) {
        OptionalDouble distance = distance(one, other);
        return distance.isPresent() && distance.getAsDouble() <= SAME_PLACE_KM;
    }

    private static Optional<Position> exact(Place place) {
        return place.position().filter(at -> at.precision() == PositionPrecision.EXACT);
    }

    /** Share of the words of the shorter name that the longer one has, 0 to 1, leaving out words that any centre's name has and the town's. */
    public static double ofNames(Place one, Place other) {
        Set<String> town = new HashSet<>(words(one.address().commune().orElse("")));
        town.addAll(words(other.address().commune().orElse("")));
        Set<String> a = words(one.name());
        Set<String> b = words(other.name());
        a.removeAll(town);
        b.removeAll(town);
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 1 : 0;
        }
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return (double) shared.size() / Math.min(a.size(), b.size());
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(List.of(FoldedText.of(text).value().strip().split(" ", -1)));
        words.removeAll(COMMON_WORDS);
        words.remove("");
        return words;
    }

    /** A pharmacy only matches a pharmacy. */
    public static boolean mayBeOneKind(Place one, Place other) {
        return (one.kind() == CentreKind.PHARMACY) == (other.kind() == CentreKind.PHARMACY);
    }
}
