package fr.guichet.collect.history;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.Departement;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.CentreView;
import fr.guichet.snapshot.ListingView;
import fr.guichet.snapshot.Question;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.store.Tally;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How many centres are in which state on each platform, in each département. */
final class CentreCounts {

    /** Where, on which. */
    record Place(Departement departement, PlatformId platform) {}

    private CentreCounts() {}

    /** A centre that one platform lists twice counts once, by the better state. */
    static Map<Place, Tally.Centres> of(Snapshot snapshot, Instant now) {
        Map<Place, Map<AvailabilityState, Integer>> counts = new HashMap<>();
        for (Centre centre : snapshot.centres().centres()) {
            states(snapshot, centre, now).forEach((platform, state) -> counts.computeIfAbsent(
                            new Place(centre.departement(), platform), place -> new EnumMap<>(AvailabilityState.class))
                    .merge(state, 1, Integer::sum));
        }
        Map<Place, Tally.Centres> centres = new HashMap<>();
        counts.forEach((place, byState) -> centres.put(place, tally(byState)));
        return centres;
    }

    private static Map<PlatformId, AvailabilityState> states(Snapshot snapshot, Centre centre, Instant now) {
        Map<PlatformId, AvailabilityState> best = new HashMap<>();
        for (ListingView view :
                CentreView.of(snapshot, centre, Question.ANY_SLOT, now).listings()) {
            best.merge(
                    view.listing().platform(),
                    view.state(),
                    (a, b) -> Comparator.<AvailabilityState>naturalOrder().compare(a, b) <= 0 ? a : b);
        }
        return best;
    }

    private static Tally.Centres tally(Map<AvailabilityState, Integer> byState) {
        return new Tally.Centres(
                byState.getOrDefault(AvailabilityState.OPEN, 0),
                byState.getOrDefault(AvailabilityState.NONE, 0),
                byState.getOrDefault(AvailabilityState.PHONE_ONLY, 0),
                byState.getOrDefault(AvailabilityState.NOT_OFFERED, 0),
                byState.getOrDefault(AvailabilityState.UNKNOWN, 0));
    }
}
