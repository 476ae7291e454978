package fr.guichet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number to call, as dialled from France.
 *
 * @param value E.164 such as {@code +33383851300}, or a short French number such as {@code 3975}
 */
public record PhoneNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\+[1-9]\\d{7,14}|[13]\\d{3}|11[58]\\d{3}|1[0-9]{1,2}");
    private static final Pattern WITHOUT_PLUS = Pattern.compile("33\\d{9}");
    private static final Pattern NATIONAL = Pattern.compile("0[1-9]\\d{8}");

    /** A freephone or shared-cost number whose national zero was replaced by a bare plus: {@code +805690821}. */
    private static final Pattern PLUS_FOR_ZERO = Pattern.compile("\\+8[0-9]{8}");

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
            return "+" + digits.substring(2);
        }
        if (WITHOUT_PLUS.matcher(digits).matches()) {
            return "+" + digits;
        }
        if (NATIONAL.matcher(digits).matches() || PLUS_FOR_ZERO.matcher(digits).matches()) {
            return "+33" + digits.substring(1);
        }
        return digits.startsWith("+330") ? "+33" + digits.substring(4) : digits;
    }

    @Override
    public String toString() {
        return value;
    }
}
