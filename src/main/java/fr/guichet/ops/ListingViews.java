package fr.guichet.ops;

import fr.guichet.model.Centre;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import fr.guichet.view.ListingView;
import fr.guichet.view.SlotFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every listing as it stands. */
final class ListingViews {

    private ListingViews() {}

    static Map<PlatformId, List<ListingView>> byPlatform(Snapshot snapshot, Instant now) {
        Map<PlatformId, List<ListingView>> views = new HashMap<>();
        for (Centre centre : snapshot.centres().centres()) {
            if (!centre.listings().isEmpty()) {
                CentreView.of(snapshot, centre, SlotFilter.ANY_SLOT, now)
                        .listings()
                        .forEach(view -> views.computeIfAbsent(view.listing().platform(), p -> new ArrayList<>())
                                .add(view));
            }
        }
        return views;
    }
}
