package fr.guichet.web.text;

import java.util.Locale;
import java.util.OptionalDouble;

/** Formats numbers in the language of the texts. */
public final class NumberWords {

    private static final double WHOLE_FROM_KM = 10;
    private static final double SHORTEST_KM = 0.05;
    private static final double LEAST_KM = 0.1;

    private final Locale locale;

    public NumberWords(Texts texts) {
        this.locale = Locale.forLanguageTag(texts.language());
    }

    /** {@code 1 234}. */
    public String whole(long number) {
        return String.format(locale, "%,d", number);
    }

    /** {@code 1,4 km}; {@code < 0,1 km}; blank when unknown. */
    public String kilometres(OptionalDouble km) {
        return km.isEmpty() ? "" : kilometres(km.getAsDouble());
    }

    /** {@code 1 km}, {@code 12 km}: for places known only by their commune; blank when unknown. */
    public String wholeKilometres(OptionalDouble km) {
        return km.isEmpty() ? "" : whole(Math.max(1, Math.round(km.getAsDouble()))) + "\u00a0km";
    }

    private String kilometres(double km) {
        if (km < SHORTEST_KM) {
            return "< " + kilometres(LEAST_KM);
        }
        return String.format(locale, km < WHOLE_FROM_KM ? "%.1f\u00a0km" : "%.0f\u00a0km", km);
    }
}
