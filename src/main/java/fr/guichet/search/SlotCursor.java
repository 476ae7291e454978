package fr.guichet.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * The place of a slot among all slots, where a page ended. It is not a row number, so no slot is skipped or repeated while data changes.
 *
 * @param second from when on it is past, in seconds since 1970; smaller comes first
 * @param centre id of its centre
 * @param listing platform and key of its listing
 * @param slot id within the listing
 */
public record SlotCursor(long second, String centre, String listing, String slot) implements Comparable<SlotCursor> {

    private static final int PARTS = 5;

    /** Occurs in none of the parts. */
    private static final String BETWEEN = "\n";

    private static final Comparator<SlotCursor> ORDER = Comparator.comparingLong(SlotCursor::second)
            .thenComparing(SlotCursor::centre)
            .thenComparing(SlotCursor::listing)
            .thenComparing(SlotCursor::slot);

    @Override
    public int compareTo(SlotCursor other) {
        return ORDER.compare(this, other);
    }

    /**
     * As it stands in an address.
     *
     * @param question the one whose page ended there
     */
    public String encoded(SearchQuestion question) {
        String text = String.join(BETWEEN, String.valueOf(second), centre, listing, slot, Fingerprint.of(question));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if it is not valid, or belongs to another question. */
    public static Optional<SlotCursor> find(String encoded, SearchQuestion question) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] parts = text.split(BETWEEN, -1);
            return parts.length == PARTS && parts[PARTS - 1].equals(Fingerprint.of(question))
                    ? Optional.of(new SlotCursor(Long.parseLong(parts[0]), parts[1], parts[2], parts[3]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
