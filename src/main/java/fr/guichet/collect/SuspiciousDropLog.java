package fr.guichet.collect;

import fr.guichet.collect.schedule.Target;
import fr.guichet.collect.watch.SuspiciousDrop;
import fr.guichet.collect.watch.SuspiciousDropDetector;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.snapshot.SuspectPeriod;
import fr.guichet.store.Store;
import fr.guichet.store.record.Incident;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens an incident when a platform tells of far less than it just did, has its answers from then on doubted when they say that there is nothing, and closes it. What was said meanwhile
 * stays doubted until it is asked again, after a restart too. An operator may say that what was told in it is the truth. Thread-safe.
 */
final class SuspiciousDropLog {

    private static final Logger LOG = System.getLogger(SuspiciousDropLog.class.getName());
    private static final String KIND = "drop";

    private final PlatformId platform;
    private final Snapshots snapshots;
    private final IncidentLog incidents;
    private final OperatorOverrides orders;
    private final SuspiciousDropDetector watch;
    private final List<Incident> ended = new ArrayList<>();

    /**
     * @param orders what operators said of drops
     * @param now on the one clock
     */
    SuspiciousDropLog(PlatformId platform, Snapshots snapshots, Store store, OperatorOverrides orders, Instant now) {
        this.orders = orders;
        this.platform = platform;
        this.snapshots = snapshots;
        this.incidents = new IncidentLog(platform, KIND, store);
        this.watch = new SuspiciousDropDetector(
                () -> snapshots.current().policy(platform).expiresAfter());
        incidents
                .lasting()
                .ifPresent(incident -> watch.resume(new SuspiciousDrop(incident.start(), incident.detail())));
        store.incidents(now.minus(FreshnessPolicy.LONGEST_LIFE), now).value().stream()
                .filter(incident -> incident.source().equals(platform.value()))
                .filter(incident -> incident.kind().equals(KIND) && !incident.isOpen())
                .forEach(ended::add);
        settle(now);
        doubt();
    }

    /** The one that lasts. */
    Optional<Incident> lasting() {
        return incidents.lasting();
    }

    /** Operators decided something, maybe about a drop. */
    synchronized void decided(Instant now) {
        settle(now);
        doubt();
    }

    /** Listings of one page open and close together. */
    void plan(Collection<Target> targets) {
        Map<ListingId, SuspiciousDropDetector.Known> known = new HashMap<>();
        for (Target target : targets) {
            String group = target.ref().widerKeys().isEmpty()
                    ? target.ref().key()
                    : target.ref().widerKeys().getFirst();
            target.listings()
                    .forEach(listing -> known.put(listing, new SuspiciousDropDetector.Known(group, target.zone())));
        }
        watch.plan(known);
    }

    void observed(ListingId listing, Observation before, Observation after) {
        watch.observed(listing, before, after);
    }

    /** Draws the consequences of what was observed. */
    synchronized void settle(Instant now) {
        if (incidents.lasting().filter(orders::isNewNormal).isPresent()) {
            watch.accept();
        }
        Optional<SuspiciousDrop> drop = watch.judge();
        Optional<Incident> lasting = incidents.lasting();
        if (drop.isPresent() && lasting.isEmpty()) {
            begin(drop.get(), now);
        } else if (drop.isPresent()) {
            incidents.touches(watch.lost());
        } else if (lasting.isPresent()) {
            end(lasting.get(), now);
        }
    }

    private void begin(SuspiciousDrop drop, Instant now) {
        Instant outlived = now.minus(FreshnessPolicy.LONGEST_LIFE);
        ended.removeIf(incident -> incident.end().filter(outlived::isAfter).isPresent());
        incidents.begin("far-fewer", drop.since(), watch.lost(), drop.detail());
        doubt();
        LOG.log(Level.WARNING, "{0} tells of far less than it just did: {1}", platform, drop.detail());
    }

    private void end(Incident incident, Instant now) {
        incidents.end(now);
        ended.add(incident.ended(now));
        doubt();
        LOG.log(Level.INFO, "{0} is no longer doubted", platform);
    }

    private void doubt() {
        List<SuspectPeriod> all = new ArrayList<>();
        ended.stream()
                .filter(incident -> !orders.isNewNormal(incident))
                .forEach(incident -> all.add(
                        new SuspectPeriod(incident.start(), incident.end().orElse(Instant.MAX))));
        incidents.lasting().map(Incident::start).map(SuspectPeriod::lasting).ifPresent(all::add);
        snapshots.doubt(platform, all);
    }
}
