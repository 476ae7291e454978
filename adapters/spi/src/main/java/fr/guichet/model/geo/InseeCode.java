package fr.guichet.model.geo;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The official code of a commune.
 *
 * @param value five characters, such as {@code 54395}, {@code 2A004} or {@code 97801}
 */
public record InseeCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("(\\d\\d|2[AB])\\d{3}");
    private static final Pattern STRIPPED_BY_A_SPREADSHEET = Pattern.compile("\\d{4}");

    /** The one foreign commune of the registry: Monaco. */
    private static final String MONACO = "99138";

    /** @throws IllegalArgumentException when it has not the shape of a code */
    public InseeCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an INSEE code: '" + value + "'");
        }
    }

    /** Reads a typed code: blanks around it, lower case and a lost leading zero are mended; anything else is empty. */
    public static Optional<InseeCode> find(String text) {
        String code = text.strip().toUpperCase(java.util.Locale.ROOT);
        String padded = STRIPPED_BY_A_SPREADSHEET.matcher(code).matches() ? "0" + code : code;
        return SHAPE.matcher(padded).matches() ? Optional.of(new InseeCode(padded)) : Optional.empty();
    }

    /** The département of the commune; empty for a code of no known département. */
    public Optional<Departement> departement() {
        if (value.equals(MONACO)) {
            return Departement.find("98");
        }
        boolean overseas = value.startsWith("97") || value.startsWith("98");
        return Departement.find(value.substring(0, overseas ? 3 : 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
