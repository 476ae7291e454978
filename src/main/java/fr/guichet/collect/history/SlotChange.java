package fr.guichet.collect.history;

import fr.guichet.model.Availability;
import fr.guichet.model.Slot;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.Observation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one answer changed in the slots of a listing.
 *
 * @param at when it was asked for
 * @param comparedWith when the answer before was asked for; empty without one
 * @param present how many slots there are
 * @param appeared how many were not there before; 0 without an answer before
 * @param gone how many were there before and have not begun since; 0 without an answer before
 */
record SlotChange(Instant at, Optional<Instant> comparedWith, int present, int appeared, int gone) {

    /** Empty where no answer came, or none that tells of all slots. */
    static Optional<SlotChange> of(Observation before, Observation after, ZoneId zone) {
        if (after.failure().isPresent()
                || after.answer().filter(SlotChange::isTold).isEmpty()) {
            return Optional.empty();
        }
        Answer now = after.answer().get();
        Instant at = now.clocks().checkedAt();
        Set<String> present = ids(now, at, zone);
        return Optional.of(before.answer()
                .filter(SlotChange::isTold)
                .map(known -> compared(known, present, at, zone))
                .orElseGet(() -> new SlotChange(at, Optional.empty(), present.size(), 0, 0)));
    }

    private static SlotChange compared(Answer known, Set<String> present, Instant at, ZoneId zone) {
        Set<String> before = ids(known, at, zone);
        Set<String> appeared = new HashSet<>(present);
        appeared.removeAll(before);
        before.removeAll(present);
        return new SlotChange(
                at, Optional.of(known.clocks().checkedAt()), present.size(), appeared.size(), before.size());
    }

    private static boolean isTold(Answer answer) {
        return !(answer.availability() instanceof Availability.Unknown)
                && answer.availability().missing().isEmpty();
    }

    private static Set<String> ids(Answer answer, Instant at, ZoneId zone) {
        return answer.availability().slots().stream()
                .filter(slot -> slot.start().over(zone).isAfter(at))
                .map(Slot::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** How many slots it shows for the first time in a span that began then. */
    int seenFirstIn(Instant spanStart) {
        boolean isFirstAnswer =
                comparedWith.filter(then -> !then.isBefore(spanStart)).isEmpty();
        return isFirstAnswer ? present : appeared;
    }
}
