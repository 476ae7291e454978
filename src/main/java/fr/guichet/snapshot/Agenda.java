package fr.guichet.snapshot;

import fr.guichet.model.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The slots of one answer in the order in which they pass, computed once when the answer arrives.
 *
 * @param slots soonest first
 * @param over from when on each of them is past
 */
public record Agenda(List<Slot> slots, List<Instant> over) {

    static final Agenda EMPTY = new Agenda(List.of(), List.of());

    static Agenda of(Observation observation, ZoneId zone) {
        List<Slot> slots = observation
                .answer()
                .map(answer -> answer.availability().slots().stream()
                        .sorted(Comparator.comparing(slot -> slot.start().over(zone)))
                        .toList())
                .orElse(List.of());
        return slots.isEmpty()
                ? EMPTY
                : new Agenda(
                        slots,
                        slots.stream().map(slot -> slot.start().over(zone)).toList());
    }

    /** How many are past. */
    public int past(Instant now) {
        int low = 0;
        int high = over.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (over.get(middle).isAfter(now)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The moment at which the next one passes, after that many; empty when none is left. */
    public Optional<Instant> nextOver(int past) {
        return past < over.size() ? Optional.of(over.get(past)) : Optional.empty();
    }
}
