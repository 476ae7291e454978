package fr.guichet.maiia;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Dose;
import fr.guichet.model.Vaccine;
import java.util.HashSet;
import java.util.Set;

/**
 * What a slot is for.
 *
 * @param vaccines at least one
 * @param doses at least one
 */
record Offer(Set<Vaccine> vaccines, Set<Dose> doses, Audience audience) {

    Offer {
        vaccines = Set.copyOf(vaccines);
        doses = Set.copyOf(doses);
    }

    /** What can be booked as either: any of both, for everyone who may book one of them. */
    Offer or(Offer other) {
        return new Offer(union(vaccines, other.vaccines), union(doses, other.doses), either(audience, other.audience));
    }

    private static Audience either(Audience one, Audience other) {
        if (one.equals(other) || !other.isRestricted()) {
            return other;
        }
        return one.isRestricted()
                ? Audience.of(
                        AudienceGroup.RESTRICTED,
                        one.words().orElse("") + " / " + other.words().orElse(""))
                : one;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
