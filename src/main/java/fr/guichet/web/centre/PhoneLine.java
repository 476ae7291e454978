package fr.guichet.web.centre;

import fr.guichet.model.PhoneNumber;
import java.util.regex.Pattern;

/**
 * A number to call.
 *
 * @param href what a telephone dials
 * @param text as people read it
 */
public record PhoneLine(String href, String text) {

    private static final Pattern OVERSEAS = Pattern.compile("\\+(590|594|596|262)\\d{9}");

    static PhoneLine of(PhoneNumber number) {
        return new PhoneLine("tel:" + number.value(), text(number.value()));
    }

    /** {@code 03 83 85 13 00}, as it is dialled in France; a number abroad or a short one as it is. */
    private static String text(String value) {
        if (value.startsWith("+33")) {
            return inPairs("0" + value.substring("+33".length()));
        }
        return OVERSEAS.matcher(value).matches() ? inPairs("0" + value.substring("+590".length())) : value;
    }

    private static String inPairs(String digits) {
        return digits.replaceAll("(..)(?!$)", "$1\u00a0");
    }
}
