package fr.guichet.model;

import fr.guichet.model.campaign.Campaign;
import java.util.regex.Pattern;

/**
 * Which dose a slot is for; which codes exist, and their names, is the {@link Campaign}'s data.
 *
 * @param code {@code [a-z0-9-]+}, such as {@code first} or {@code child-second}
 * @param basis why we say so
 */
public record Dose(String code, Basis basis) {

    /** The code of a slot whose dose is unknown. */
    public static final String UNSPECIFIED = "unspecified";

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when it has not the shape of a code */
    public Dose {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a dose code: '" + code + "'");
        }
    }

    public static Dose stated(String code) {
        return new Dose(code, Basis.STATED);
    }

    public static Dose inferred(String code) {
        return new Dose(code, Basis.INFERRED);
    }
}
