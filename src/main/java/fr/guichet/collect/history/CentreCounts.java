package fr.guichet.collect.history;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.store.record.CountRecord;
import fr.guichet.view.CentreView;
import fr.guichet.view.ListingView;
import fr.guichet.view.SlotFilter;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How many centres are in which state on each platform, in each département. */
final class CentreCounts {

    record Place(Departement departement, PlatformId platform) {}

    private CentreCounts() {}

    /** A centre that one platform lists twice counts once, by the better state. */
    static Map<Place, CountRecord.Centres> of(Snapshot snapshot, Instant now) {
        Map<Place, Map<AvailabilityState, Integer>> counts = new HashMap<>();
        for (Centre centre : snapshot.centres().centres()) {
            states(snapshot, centre, now).forEach((platform, state) -> counts.computeIfAbsent(
                            new Place(centre.departement(), platform), place -> new EnumMap<>(AvailabilityState.class))
                    .merge(state, 1, Integer::sum));
        }
        Map<Place, CountRecord.Centres> centres = new HashMap<>();
        counts.forEach((place, byState) -> centres.put(place, count(byState)));
        return centres;
    }

    private static Map<PlatformId, AvailabilityState> states(Snapshot snapshot, Centre centre, Instant now) {
        Map<PlatformId, AvailabilityState> best = new HashMap<>();
        for (ListingView view :
                CentreView.of(snapshot, centre, SlotFilter.ANY_SLOT, now).listings()) {
            best.merge(
                    view.listing().platform(),
                    view.state(),
                    (a, b) -> Comparator.<AvailabilityState>naturalOrder().compare(a, b) <= 0 ? a : b);
        }
        return best;
    }

    private static CountRecord.Centres count(Map<AvailabilityState, Integer> byState) {
        return new CountRecord.Centres(
                byState.getOrDefault(AvailabilityState.OPEN, 0),
                byState.getOrDefault(AvailabilityState.NONE, 0),
                byState.getOrDefault(AvailabilityState.PHONE_ONLY, 0),
                byState.getOrDefault(AvailabilityState.NOT_OFFERED, 0),
                byState.getOrDefault(AvailabilityState.UNKNOWN, 0));
    }
}
