package fr.guichet.model.geo;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A French postcode.
 *
 * @param value five digits
 */
public record Postcode(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{5}");
    private static final Pattern STRIPPED_BY_A_SPREADSHEET = Pattern.compile("\\d{4}");

    /** @throws IllegalArgumentException when it is not five digits */
    public Postcode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a postcode: '" + value + "'");
        }
    }

    /** Reads a typed postcode: blanks anywhere and a lost leading zero are mended; anything else is empty. */
    public static Optional<Postcode> find(String text) {
        String digits = text.replaceAll("[\\s\\u00a0]", "");
        String padded = STRIPPED_BY_A_SPREADSHEET.matcher(digits).matches() ? "0" + digits : digits;
        return SHAPE.matcher(padded).matches() ? Optional.of(new Postcode(padded)) : Optional.empty();
    }

    /**
     * The département most addresses of this postcode lie in. A few postcodes straddle two: where the commune's {@link InseeCode} is known,
     * ask that instead. Empty for a postcode of no département (military post).
     */
    public Optional<Departement> departement() {
        return Departement.find(
                switch (value) {
                    case "97133" -> "977";
                    case "97150" -> "978";
                    default -> {
                        if (value.startsWith("20")) {
                            yield value.charAt(2) <= '1' ? "2A" : "2B";
                        }
                        if (value.startsWith("980")) {
                            yield "98";
                        }
                        boolean overseas = value.startsWith("97") || value.startsWith("98");
                        yield value.substring(0, overseas ? 3 : 2);
                    }
                });
    }

    @Override
    public String toString() {
        return value;
    }
}
