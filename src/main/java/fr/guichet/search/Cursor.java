package fr.guichet.search;

import fr.guichet.model.AvailabilityState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * The place of a centre in the order of a search, where a page ended. It is not a row number, so no centre is skipped or repeated while data changes.
 *
 * @param sort what is sorted by: a place in one order says nothing in another
 * @param state its state
 * @param key what is sorted by within the state; smaller comes first
 * @param centre id, to break ties
 */
public record Cursor(Sort sort, AvailabilityState state, double key, String centre) implements Comparable<Cursor> {

    private static final int PARTS = 5;
    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::state).thenComparingDouble(Cursor::key).thenComparing(Cursor::centre);

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }

    /**
     * As it stands in an address.
     *
     * @param question the one whose page ended there
     */
    public String encoded(SearchQuestion question) {
        String text =
                String.join("|", sort.name(), state.name(), Double.toString(key), centre, Fingerprint.of(question));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if it is not valid, or belongs to another question. */
    public static Optional<Cursor> find(String encoded, SearchQuestion question) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", -1);
            return parts.length == PARTS && parts[PARTS - 1].equals(Fingerprint.of(question))
                    ? Optional.of(new Cursor(
                            Sort.valueOf(parts[0]),
                            AvailabilityState.valueOf(parts[1]),
                            Double.parseDouble(parts[2]),
                            parts[3]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
