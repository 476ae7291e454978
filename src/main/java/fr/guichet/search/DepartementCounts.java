package fr.guichet.search;

import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.snapshot.BookingPressure;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The centres of a département as they stand at one moment.
 *
 * @param departement which
 * @param found its centres; possibly none
 * @param pressure its booking pressure; empty if it was not counted
 */
public record DepartementCounts(
        DepartementEntry departement, List<CentreMatch> found, Optional<BookingPressure> pressure) {

    public static DepartementCounts of(DepartementEntry departement, Snapshot snapshot, Instant now) {
        return new DepartementCounts(
                departement,
                snapshot.centres().in(departement.departement()).stream()
                        .map(centre -> found(centre, snapshot, now))
                        .toList(),
                snapshot.centres().pressure(departement.departement()));
    }

    private static CentreMatch found(Centre centre, Snapshot snapshot, Instant now) {
        return new CentreMatch(CentreView.of(snapshot, centre, SlotFilter.ANY_SLOT, now), OptionalDouble.empty());
    }

    /** How many centres are in each state, by its code. */
    public Map<String, Integer> byState() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (AvailabilityState state : AvailabilityState.values()) {
            counts.put(state.code(), 0);
        }
        found.forEach(centre -> counts.merge(centre.view().state().code(), 1, Integer::sum));
        return counts;
    }

    /** The earliest moment at which the clock alone could change the counts. */
    public Instant validUntil() {
        return found.stream()
                .map(centre -> centre.view().validUntil())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
