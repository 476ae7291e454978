package fr.guichet.ops;

import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.ListingSums;
import fr.guichet.view.ListingView;
import java.util.List;

/** Counts the listings of one source. */
final class ListingCounts {

    private ListingCounts() {}

    static SourceLine.Listings of(Snapshot snapshot, PlatformId platform, List<ListingView> views) {
        Coverage coverage = snapshot.centres().coverage();
        int covered = coverage.byPlatform().getOrDefault(platform.value(), 0);
        ListingSums sums = ListingSums.of(views);
        return new SourceLine.Listings(
                sums.total(),
                sums.oldestAnswer(),
                sums.byFreshness(),
                sums.byState(),
                covered,
                coverage.registryCentres() == 0 ? 0 : (double) covered / coverage.registryCentres());
    }
}
