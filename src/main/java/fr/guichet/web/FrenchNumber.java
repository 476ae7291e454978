package fr.guichet.web;

import fr.guichet.model.PhoneNumber;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes numbers as French people do, whatever the browser speaks. */
final class FrenchNumber {

    private static final double WHOLE_FROM_KM = 10;
    private static final double SHORTEST_KM = 0.05;

    private FrenchNumber() {}

    static String whole(long number) {
        return String.format(Locale.FRANCE, "%,d", number);
    }

    /** {@code 1,4 km}; {@code < 0,1 km}; blank when unknown. */
    static String kilometres(OptionalDouble km) {
        if (km.isEmpty()) {
            return "";
        }
        double value = km.getAsDouble();
        if (value < SHORTEST_KM) {
            return "< 0,1\u00a0km";
        }
        return String.format(Locale.FRANCE, value < WHOLE_FROM_KM ? "%.1f\u00a0km" : "%.0f\u00a0km", value);
    }

    /** {@code 03 83 85 13 00}; a number abroad or a short one as it is. */
    static String phone(PhoneNumber number) {
        String value = number.value();
        if (value.startsWith("+33")) {
            return inPairs("0" + value.substring("+33".length()));
        }
        if (value.matches("\\+(590|594|596|262)\\d{9}")) {
            return inPairs("0" + value.substring("+590".length()));
        }
        return value;
    }

    private static String inPairs(String digits) {
        return digits.replaceAll("(..)(?!$)", "$1\u00a0");
    }
}
