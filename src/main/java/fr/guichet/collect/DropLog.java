package fr.guichet.collect;

import fr.guichet.collect.watch.Drop;
import fr.guichet.collect.watch.DropWatch;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Store;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens an incident when a platform tells of far less than it just did, has its emptied listings doubted while that lasts, and closes it. Thread-safe. */
final class DropLog {

    private static final Logger LOG = System.getLogger(DropLog.class.getName());

    private final PlatformId platform;
    private final Snapshots snapshots;
    private final IncidentLog incidents;
    private final DropWatch watch;

    DropLog(PlatformId platform, Snapshots snapshots, Store store) {
        this.platform = platform;
        this.snapshots = snapshots;
        this.incidents = new IncidentLog(platform, "drop", store);
        this.watch = new DropWatch(() -> snapshots.current().policy(platform).expiresAfter());
        incidents.lasting().ifPresent(incident -> {
            watch.resume(new Drop(incident.start(), incident.detail()));
            snapshots.doubt(platform, Optional.of(incident.start()));
        });
    }

    /** Listings of one page open and close together. */
    void plan(Collection<Target> targets) {
        Map<ListingId, DropWatch.Known> known = new HashMap<>();
        for (Target target : targets) {
            String group = target.ref().widerKeys().isEmpty()
                    ? target.ref().key()
                    : target.ref().widerKeys().getFirst();
            target.listings().forEach(listing -> known.put(listing, new DropWatch.Known(group, target.zone())));
        }
        watch.plan(known);
    }

    void observed(ListingId listing, Observation before, Observation after) {
        watch.observed(listing, before, after);
    }

    /** Draws the consequences of what was observed. */
    synchronized void settle(Instant now) {
        Optional<Drop> drop = watch.judge(now);
        boolean lasted = incidents.lasting().isPresent();
        if (drop.isPresent() && !lasted) {
            snapshots.doubt(platform, drop.map(Drop::since));
            incidents.begin(
                    "far-fewer", drop.get().since(), watch.lost(), drop.get().detail());
            LOG.log(
                    Level.WARNING,
                    "{0} tells of far less than it just did: {1}",
                    platform,
                    drop.get().detail());
        } else if (drop.isPresent()) {
            incidents.touches(watch.lost());
        } else if (lasted) {
            snapshots.doubt(platform, Optional.empty());
            incidents.end(now);
            LOG.log(Level.INFO, "{0} is no longer doubted", platform);
        }
    }
}
