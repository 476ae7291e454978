package fr.guichet.directory.matching;

import fr.guichet.model.ExternalId;
import java.util.Optional;
import java.util.Set;

/**
 * Decisions of operators about pairs of source records.
 *
 * @param confirmed pairs that are one place
 * @param split pairs that are not
 */
public record MatchOverrides(Set<Pair> confirmed, Set<Pair> split) {

    /** No decisions. */
    public static final MatchOverrides NONE = new MatchOverrides(Set.of(), Set.of());

    public MatchOverrides {
        confirmed = Set.copyOf(confirmed);
        split = Set.copyOf(split);
    }

    /** Two source records, in no order. */
    public record Pair(ExternalId one, ExternalId other) {
        public Pair {
            if (one.toString().compareTo(other.toString()) > 0) {
                ExternalId swapped = one;
                one = other;
                other = swapped;
            }
        }

        /** Reads what {@link #toString} writes, in either order; empty for anything else. */
        public static Optional<Pair> find(String text) {
            String[] ids = text.strip().split("\\s+", -1);
            if (ids.length != 2 || ids[0].equals(ids[1])) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Pair(id(ids[0]), id(ids[1])));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static ExternalId id(String text) {
            int colon = Math.max(0, text.indexOf(':'));
            return new ExternalId(text.substring(0, colon), text.substring(colon + 1));
        }

        /** Both ids with a blank between. */
        @Override
        public String toString() {
            return one + " " + other;
        }
    }

    boolean isSplit(ExternalId one, ExternalId other) {
        return split.contains(new Pair(one, other));
    }
}
