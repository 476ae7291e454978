package fr.guichet.ops;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.ListingView;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the listings of one source. */
final class ListingCounts {

    static final String NEVER = "never";

    private ListingCounts() {}

    static SourceLine.Listings of(Snapshot snapshot, PlatformId platform, List<ListingView> views) {
        Coverage coverage = snapshot.centres().coverage();
        int covered = coverage.byPlatform().getOrDefault(platform.value(), 0);
        return new SourceLine.Listings(
                views.size(),
                oldest(views),
                byFreshness(views),
                byState(views),
                covered,
                coverage.registryCentres() == 0 ? 0 : (double) covered / coverage.registryCentres());
    }

    private static Map<String, Integer> byFreshness(List<ListingView> views) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Freshness freshness : Freshness.values()) {
            counts.put(freshness.code(), 0);
        }
        counts.put(NEVER, 0);
        views.forEach(view -> counts.merge(view.freshness().map(Freshness::code).orElse(NEVER), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> byState(List<ListingView> views) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (AvailabilityState state : AvailabilityState.values()) {
            counts.put(state.code(), 0);
        }
        views.forEach(view -> counts.merge(view.state().code(), 1, Integer::sum));
        return counts;
    }

    private static Optional<Instant> oldest(List<ListingView> views) {
        return views.stream()
                .filter(ListingView::isLive)
                .flatMap(view -> view.observation().answer().stream())
                .map(answer -> answer.clocks().checkedAt())
                .min(Comparator.naturalOrder());
    }
}
