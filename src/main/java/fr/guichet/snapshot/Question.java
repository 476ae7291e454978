package fr.guichet.snapshot;

import fr.guichet.model.Slot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Which slots count. Empty sets and dates do not restrict.
 *
 * @param vaccines codes; a slot matches when it has one of them
 * @param doses codes; a slot matches when it has one of them
 * @param from first day, local to the centre
 * @param to last day, local to the centre
 */
public record Question(Set<String> vaccines, Set<String> doses, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Any slot of any day. */
    public static final Question ANY_SLOT = new Question(Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public Question {
        vaccines = Set.copyOf(vaccines);
        doses = Set.copyOf(doses);
    }

    /** Whether a slot is what was asked for. */
    public boolean matches(Slot slot, ZoneId centreZone) {
        LocalDate day = slot.start().day(centreZone);
        return from.filter(day::isBefore).isEmpty()
                && to.filter(day::isAfter).isEmpty()
                && (vaccines.isEmpty() || slot.vaccines().stream().anyMatch(v -> vaccines.contains(v.code())))
                && (doses.isEmpty() || slot.doses().stream().anyMatch(d -> doses.contains(d.code())));
    }
}
