package fr.guichet.directory;

import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers that operators suppressed, because a wrong one rings at a private home. They are removed from names and notes too.
 */
record SuppressedPhones(Set<PhoneNumber> numbers) {

    private static final String INSTEAD = "[numéro retiré]";
    private static final String BETWEEN = "[\\s\\u00a0.\\-()]*";

    /** Of a number in France or overseas, what is dialled there after the nought. */
    private static final Pattern COUNTRY = Pattern.compile("\\+(33|590|594|596|262)(\\d{9})");

    SuppressedPhones {
        numbers = Set.copyOf(numbers);
    }

    Place appliedTo(Place place) {
        if (numbers.isEmpty()) {
            return place;
        }
        List<PhoneNumber> left = place.phones().stream()
                .filter(phone -> !numbers.contains(phone))
                .toList();
        return new Place(
                without(place.name()),
                place.address(),
                place.position(),
                place.kind(),
                place.audience(),
                left,
                place.hours(),
                place.notes().map(this::without));
    }

    private String without(String text) {
        String left = text;
        for (PhoneNumber number : numbers) {
            left = typed(number).matcher(left).replaceAll(INSTEAD);
        }
        return left;
    }

    /** A pattern for all usual spellings. */
    private static Pattern typed(PhoneNumber number) {
        var parts = COUNTRY.matcher(number.value());
        String written = parts.matches()
                ? "(?:(?:\\+|00)" + parts.group(1) + BETWEEN + "(?:0" + BETWEEN + ")?|0" + BETWEEN + ")"
                        + spaced(parts.group(2))
                : number.value().startsWith("+")
                        ? "(?:\\+|00)" + spaced(number.value().substring(1))
                        : spaced(number.value());
        return Pattern.compile("(?<![\\d+])" + written + "(?!\\d)");
    }

    private static String spaced(String digits) {
        return digits.replaceAll("\\B", Matcher.quoteReplacement(BETWEEN));
    }
}
