package fr.guichet.view;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Centre;
import fr.guichet.model.Slot;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which slots count. Empty sets do not restrict.
 *
 * @param vaccines codes; a slot matches when it has one of them
 * @param doses codes; a slot matches when it has one of them
 * @param audiences a slot matches when it is for one of them; what a slot does not restrict, its centre may
 * @param times on which days and at which hours
 */
public record SlotFilter(Set<String> vaccines, Set<String> doses, Set<AudienceGroup> audiences, TimeFilter times) {

    /** Any slot of any day. */
    public static final SlotFilter ANY_SLOT = new SlotFilter(Set.of(), Set.of(), Set.of(), TimeFilter.ANY);

    public SlotFilter {
        vaccines = Set.copyOf(vaccines);
        doses = Set.copyOf(doses);
        audiences = Set.copyOf(audiences);
    }

    /** Some vaccines and doses on some days, local to the centre. */
    public SlotFilter(Set<String> vaccines, Set<String> doses, Optional<LocalDate> from, Optional<LocalDate> to) {
        this(vaccines, doses, Set.of(), new TimeFilter(from, to, Set.of(), Set.of()));
    }

    /** First day, local to the centre. */
    public Optional<LocalDate> from() {
        return times.from();
    }

    /** Last day, local to the centre. */
    public Optional<LocalDate> to() {
        return times.to();
    }

    /** Whether it may exclude a slot. */
    boolean restricts() {
        return !vaccines.isEmpty() || !doses.isEmpty() || !audiences.isEmpty() || !times.equals(TimeFilter.ANY);
    }

    MatchResult match(Slot slot, Centre centre) {
        boolean offered = (vaccines.isEmpty() || slot.vaccines().stream().anyMatch(v -> vaccines.contains(v.code())))
                && (doses.isEmpty() || slot.doses().stream().anyMatch(d -> doses.contains(d.code())))
                && (audiences.isEmpty() || audiences.contains(audience(slot, centre)));
        return offered ? times.match(slot.start(), centre.zone()) : MatchResult.OTHER;
    }

    private static AudienceGroup audience(Slot slot, Centre centre) {
        Audience audience = slot.audience().isRestricted()
                ? slot.audience()
                : centre.place().audience();
        return audience.group();
    }
}
