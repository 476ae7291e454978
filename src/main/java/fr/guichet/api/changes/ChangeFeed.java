package fr.guichet.api.changes;

import fr.guichet.model.CentreId;
import fr.guichet.snapshot.Publication;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pages through the log of changes. Each centre is named once, at its last change. */
final class ChangeFeed {

    private final String epoch;

    /** The feed since this start of the service. */
    ChangeFeed(Snapshots snapshots) {
        this.epoch = snapshots.epoch();
    }

    /**
     * A page of changes.
     *
     * @param centres which changed; some may not be there any more
     * @param next where it ended
     * @param more whether there are more already
     */
    record Page(List<CentreId> centres, ChangePosition next, boolean more) {

        public Page {
            centres = List.copyOf(centres);
        }
    }

    /** The position after everything that is in a snapshot. */
    ChangePosition end(Snapshot snapshot) {
        return new ChangePosition(epoch, snapshot.version(), 0);
    }

    /**
     * What changed after a position.
     *
     * @param most how many centres a page has
     * @return empty if the log does not reach back that far: the client must read everything again
     */
    Optional<Page> after(ChangePosition from, Snapshot snapshot, int most) {
        if (!from.epoch().equals(epoch) || from.version() > snapshot.version()) {
            return Optional.empty();
        }
        return snapshot.changes().since(from.version()).map(since -> page(from, since, snapshot, most));
    }

    private Page page(ChangePosition from, List<Publication> since, Snapshot snapshot, int most) {
        Set<CentreId> found = new LinkedHashSet<>();
        long before = from.version();
        int delivered = from.delivered();
        for (Publication publication : since) {
            List<CentreId> centres = publication.centres();
            for (int i = delivered; i < centres.size(); i++) {
                if (found.size() == most) {
                    return new Page(List.copyOf(found), new ChangePosition(epoch, before, i), true);
                }
                if (isLast(centres.get(i), publication, snapshot)) {
                    found.add(centres.get(i));
                }
            }
            before = publication.version();
            delivered = 0;
        }
        return new Page(List.copyOf(found), end(snapshot), false);
    }

    /** A centre that changed again is named there; one that is gone has no last change. */
    private static boolean isLast(CentreId centre, Publication publication, Snapshot snapshot) {
        return snapshot.centres().find(centre).isEmpty() || snapshot.changedVersion(centre) == publication.version();
    }
}
