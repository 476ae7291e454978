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
 * How the slots of a listing changed from one answer to the next.
 *
 * @param at when the answer was requested
 * @param comparedWith when the previous answer was requested; empty without one
 * @param present how many slots there are
 * @param appeared how many are new; 0 without a previous answer
 * @param gone how many disappeared before they began; 0 without a previous answer
 */
record SlotChange(Instant at, Optional<Instant> comparedWith, int present, int appeared, int gone) {

    /** Empty without an answer, or with one that does not list all slots. */
    static Optional<SlotChange> of(Observation before, Observation after, ZoneId zone) {
        if (after.failure().isPresent()
                || after.answer().filter(SlotChange::isComplete).isEmpty()) {
            return Optional.empty();
        }
        Answer now = after.answer().get();
        Instant at = now.times().checkedAt();
        Set<String> present = ids(now, at, zone);
        return Optional.of(before.answer()
                .filter(SlotChange::isComplete)
                .map(known -> compared(known, present, at, zone))
                .orElseGet(() -> new SlotChange(at, Optional.empty(), present.size(), 0, 0)));
    }

    private static SlotChange compared(Answer known, Set<String> present, Instant at, ZoneId zone) {
        Set<String> before = ids(known, at, zone);
        Set<String> appeared = new HashSet<>(present);
        appeared.removeAll(before);
        before.removeAll(present);
        return new SlotChange(
                at, Optional.of(known.times().checkedAt()), present.size(), appeared.size(), before.size());
    }

    private static boolean isComplete(Answer answer) {
        return !(answer.availability() instanceof Availability.Unknown)
                && answer.availability().missing().isEmpty();
    }

    private static Set<String> ids(Answer answer, Instant at, ZoneId zone) {
        return answer.availability().slots().stream()
                .filter(slot -> slot.start().over(zone).isAfter(at))
                .map(Slot::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** How many slots appear for the first time in the span that began then. */
    int seenFirstIn(Instant spanStart) {
        boolean isFirstAnswer =
                comparedWith.filter(then -> !then.isBefore(spanStart)).isEmpty();
        return isFirstAnswer ? present : appeared;
    }
}
