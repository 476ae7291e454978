package fr.guichet.directory.matching;

import fr.guichet.model.ExternalId;
import java.util.Set;

/**
 * What operators decided about pairs of sightings.
 *
 * @param confirmed these are one place
 * @param split these are not
 */
public record Judgements(Set<Pair> confirmed, Set<Pair> split) {

    /** Nobody decided anything. */
    public static final Judgements NONE = new Judgements(Set.of(), Set.of());

    public Judgements {
        confirmed = Set.copyOf(confirmed);
        split = Set.copyOf(split);
    }

    /** Two sightings, in no order. */
    public record Pair(ExternalId one, ExternalId other) {
        public Pair {
            if (one.toString().compareTo(other.toString()) > 0) {
                ExternalId swapped = one;
                one = other;
                other = swapped;
            }
        }
    }

    boolean forbid(ExternalId one, ExternalId other) {
        return split.contains(new Pair(one, other));
    }
}
