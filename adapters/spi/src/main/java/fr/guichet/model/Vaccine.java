package fr.guichet.model;

import fr.guichet.model.campaign.Campaign;
import java.util.regex.Pattern;

/**
 * A vaccine by its code; which codes exist, and their names, is the {@link Campaign}'s data.
 *
 * @param code {@code [a-z0-9-]+}, such as {@code pfizer-biontech}
 */
public record Vaccine(String code) implements Comparable<Vaccine> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The platform offers a vaccination and does not say with what. */
    public static final Vaccine UNSPECIFIED = new Vaccine("unspecified");

    /** @throws IllegalArgumentException when it has not the shape of a code */
    public Vaccine {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a vaccine code: '" + code + "'");
        }
    }

    @Override
    public int compareTo(Vaccine other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
