package fr.guichet.search;

import fr.guichet.model.Centre;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import fr.guichet.view.ListingSums;
import fr.guichet.view.ListingView;
import fr.guichet.view.SlotFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A platform with counts of its listings.
 *
 * @param lastSuccess when it last answered; empty if it never did
 * @param suspectSince when its suspect period began; empty outside one
 */
public record PlatformSummary(
        PlatformInfo info, ListingSums listings, Optional<Instant> lastSuccess, Optional<Instant> suspectSince) {

    static List<PlatformSummary> of(Snapshot snapshot, Instant now) {
        Map<PlatformId, List<ListingView>> views = new LinkedHashMap<>();
        for (Centre centre : snapshot.centres().centres()) {
            if (!centre.listings().isEmpty()) {
                CentreView.of(snapshot, centre, SlotFilter.ANY_SLOT, now)
                        .listings()
                        .forEach(view -> views.computeIfAbsent(view.listing().platform(), p -> new ArrayList<>())
                                .add(view));
            }
        }
        return snapshot.platforms().stream()
                .map(status -> of(status, views.getOrDefault(status.platform(), List.of()), snapshot))
                .toList();
    }

    private static PlatformSummary of(PlatformStatus status, List<ListingView> views, Snapshot snapshot) {
        return new PlatformSummary(
                PlatformInfo.of(status),
                ListingSums.of(views),
                status.lastSuccess(),
                snapshot.suspectSince(status.platform()));
    }
}
