package fr.guichet.collect;

import fr.guichet.collect.schedule.Target;
import fr.guichet.collect.watch.SuspiciousDropDetector;
import fr.guichet.collect.watch.SuspiciousDropDetector.SuspiciousDrop;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens and closes the incident of a suspicious drop, and publishes the platform's suspect periods: an answer "none" of such a period is not believed until the listing is fetched
 * again, also after a restart. An operator may accept the answers of a drop. Thread-safe.
 */
final class SuspiciousDropLog {

    private static final Logger LOG = System.getLogger(SuspiciousDropLog.class.getName());
    private static final String KIND = "drop";

    private final PlatformId platform;
    private final Snapshots snapshots;
    private final IncidentLog incidents;
    private final OperatorOverrides overrides;
    private final SuspiciousDropDetector detector;
    private final List<Incident> ended = new ArrayList<>();

    SuspiciousDropLog(PlatformId platform, Snapshots snapshots, Store store, OperatorOverrides overrides, Instant now) {
        this.overrides = overrides;
        this.platform = platform;
        this.snapshots = snapshots;
        this.incidents = new IncidentLog(platform, KIND, Duration.ZERO, store);
        this.detector = new SuspiciousDropDetector(
                () -> snapshots.current().policy(platform).expiresAfter());
        incidents
                .lasting()
                .ifPresent(incident -> detector.resume(new SuspiciousDrop(incident.start(), incident.detail())));
        store.incidents(now.minus(FreshnessPolicy.LONGEST_LIFE), now).value().stream()
                .filter(incident -> incident.source().equals(platform.value()))
                .filter(incident -> incident.kind().equals(KIND) && !incident.isOpen())
                .forEach(ended::add);
        settle(now);
        publishSuspectPeriods();
    }

    /** The incident of the drop that lasts; empty when none does. */
    Optional<Incident> lasting() {
        return incidents.lasting();
    }

    /** Applies the operators' decisions. */
    synchronized void decided(Instant now) {
        settle(now);
        publishSuspectPeriods();
    }

    /** Replaces the listings. Those of one page form a group. */
    void plan(Collection<Target> targets) {
        Map<ListingId, SuspiciousDropDetector.ListingFacts> known = new HashMap<>();
        for (Target target : targets) {
            String group = target.ref().widerKeys().isEmpty()
                    ? target.ref().key()
                    : target.ref().widerKeys().getFirst();
            target.listings()
                    .forEach(listing ->
                            known.put(listing, new SuspiciousDropDetector.ListingFacts(group, target.zone())));
        }
        detector.plan(known);
    }

    void observed(ListingId listing, Observation before, Observation after) {
        detector.observed(listing, before, after);
    }

    /** Opens, extends or closes the incident according to the observations so far. */
    synchronized void settle(Instant now) {
        if (incidents.lasting().filter(overrides::isNewNormal).isPresent()) {
            detector.accept();
        }
        Optional<SuspiciousDrop> drop = detector.judge();
        Optional<Incident> lasting = incidents.lasting();
        if (drop.isPresent() && lasting.isEmpty()) {
            begin(drop.get(), now);
        } else if (drop.isPresent()) {
            incidents.affects(detector.lost());
        } else if (lasting.isPresent()) {
            end(lasting.get(), now);
        }
    }

    private void begin(SuspiciousDrop drop, Instant now) {
        Instant tooOld = now.minus(FreshnessPolicy.LONGEST_LIFE);
        ended.removeIf(incident -> incident.end().filter(tooOld::isAfter).isPresent());
        incidents.begin("far-fewer", drop.since(), detector.lost(), drop.detail());
        publishSuspectPeriods();
        LOG.log(Level.WARNING, "{0} shows a suspicious drop: {1}", platform, drop.detail());
    }

    private void end(Incident incident, Instant now) {
        incidents.end(now);
        ended.add(incident.ended(now));
        publishSuspectPeriods();
        LOG.log(Level.INFO, "{0}: the suspicious drop is over", platform);
    }

    private void publishSuspectPeriods() {
        List<SuspectPeriod> all = new ArrayList<>();
        ended.stream()
                .filter(incident -> !overrides.isNewNormal(incident))
                .forEach(incident -> all.add(
                        new SuspectPeriod(incident.start(), incident.end().orElse(Instant.MAX))));
        incidents.lasting().map(Incident::start).map(SuspectPeriod::lasting).ifPresent(all::add);
        snapshots.setSuspectPeriods(platform, all);
    }
}
