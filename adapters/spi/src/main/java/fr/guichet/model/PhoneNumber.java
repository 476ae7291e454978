package fr.guichet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number to call, as dialled from France.
 *
 * @param value E.164 such as {@code +33383851300}, or a short French number such as {@code 3975}
 */
public record PhoneNumber(String value) {

    /** Nine digits after France's code, any number abroad or overseas, or a short number; not the emergency numbers, which book nothing. */
    private static final Pattern SHAPE =
            Pattern.compile("\\+33[1-9]\\d{8}|\\+(?!33)[1-9]\\d{7,14}|[13]\\d{3}|11[68]\\d{3}");

    private static final Pattern WITHOUT_PLUS = Pattern.compile("33\\d{9}");
    private static final Pattern NATIONAL = Pattern.compile("0[1-9]\\d{8}");

    /** A freephone or shared-cost number whose national zero was replaced by a bare plus: {@code +805690821}. */
    private static final Pattern PLUS_FOR_ZERO = Pattern.compile("\\+8[0-9]{8}");

    /** National numbers of the overseas départements, by the country code they are reached under. */
    private static final Map<Pattern, String> OVERSEAS = Map.of(
            Pattern.compile("\\+33(590|69[01])\\d{6}"), "590",
            Pattern.compile("\\+33[56]94\\d{6}"), "594",
            Pattern.compile("\\+33(596|69[67])\\d{6}"), "596",
            Pattern.compile("\\+33(26[239]|639|69[23])\\d{6}"), "262");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0.\\-()]");

    /** @throws IllegalArgumentException when it has neither shape */
    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a phone number: '" + value + "'");
        }
    }

    /** All numbers of a typed text, in its order; what cannot be dialled is left out, so the list may be empty. */
    public static List<PhoneNumber> listIn(String text) {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (String part : text.split("[/,;]|\\bou\\b", -1)) {
            find(part).filter(number -> !numbers.contains(number)).ifPresent(numbers::add);
        }
        return List.copyOf(numbers);
    }

    /** Reads one typed number; empty when it cannot be dialled. */
    public static Optional<PhoneNumber> find(String text) {
        String number = withCountry(SEPARATORS.matcher(text).replaceAll(""));
        return SHAPE.matcher(number).matches() ? Optional.of(new PhoneNumber(number)) : Optional.empty();
    }

    private static String withCountry(String digits) {
        if (digits.startsWith("00")) {
            return overseas(withoutTrunkZero("+" + digits.substring(2)));
        }
        if (WITHOUT_PLUS.matcher(digits).matches()) {
            return overseas("+" + digits);
        }
        if (NATIONAL.matcher(digits).matches() || PLUS_FOR_ZERO.matcher(digits).matches()) {
            return overseas("+33" + digits.substring(1));
        }
        return overseas(withoutTrunkZero(digits));
    }

    private static String withoutTrunkZero(String number) {
        return number.startsWith("+330") ? "+33" + number.substring(4) : number;
    }

    private static String overseas(String number) {
        return OVERSEAS.entrySet().stream()
                .filter(area -> area.getKey().matcher(number).matches())
                .map(area -> "+" + area.getValue() + number.substring("+33".length()))
                .findFirst()
                .orElse(number);
    }

    @Override
    public String toString() {
        return value;
    }
}
