package fr.guichet.snapshot;

import fr.guichet.model.Centre;
import fr.guichet.model.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The one place where the current snapshot is read and replaced. Changes are gathered and published together at a bounded rate; a reader never waits.
 * Thread-safe.
 */
public final class Snapshots implements AutoCloseable {

    /** A reader is at most this far behind a change. */
    private static final Duration PUBLISH_EVERY = Duration.ofMillis(200);

    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<ListingId, Observation> changedObservations = new HashMap<>();
    private final Map<PlatformId, PlatformStatus> changedPlatforms = new TreeMap<>();
    private final Map<PlatformId, FreshnessPolicy> changedPolicies = new HashMap<>();
    private final Map<PlatformId, List<Doubt>> changedDoubts = new HashMap<>();
    private final ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("snapshot-publisher").daemon().factory());

    private final Map<ListingId, Observation> recalled = new HashMap<>();

    private volatile Snapshot current = Snapshot.NOTHING;
    private volatile BiConsumer<ListingId, Observation> memory = (listing, observation) -> {};

    public Snapshots(Clock clock) {
        this.clock = clock;
    }

    /** Publishes gathered changes from now on, at a bounded rate. */
    public void start() {
        var unused = publisher.scheduleWithFixedDelay(
                this::publish, PUBLISH_EVERY.toMillis(), PUBLISH_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        publisher.shutdownNow();
    }

    /** The latest published one. */
    public Snapshot current() {
        return current;
    }

    /** Replaces one listing's part with the next publication. */
    public void observe(ListingId listing, UnaryOperator<Observation> change) {
        write(() -> {
            Observation known = changedObservations.getOrDefault(listing, current.observation(listing));
            Observation changed = change.apply(known);
            changedObservations.put(listing, changed);
            memory.accept(listing, changed);
        });
    }

    /** Tells every observation from now on to somebody who keeps it; must not wait. */
    public void keepIn(BiConsumer<ListingId, Observation> whoKeeps) {
        memory = whoKeeps;
    }

    /** What was known before a restart: it is there again as soon as the directory has its listing, dated as it was, unless something newer is known. */
    public void recall(Map<ListingId, Observation> known) {
        write(() -> recalled.putAll(known));
    }

    /** Replaces a platform's status with the next publication. */
    public void report(PlatformStatus status) {
        write(() -> changedPlatforms.put(status.platform(), status));
    }

    /** Judges a platform's answers by that policy from the next publication on. */
    public void judgeBy(PlatformId platform, FreshnessPolicy policy) {
        write(() -> changedPolicies.put(platform, policy));
    }

    /** Replaces, with the next publication, the times in which a platform's answers are not believed when they say that there is nothing. */
    public void doubt(PlatformId platform, List<Doubt> doubts) {
        write(() -> changedDoubts.put(platform, List.copyOf(doubts)));
    }

    /** Replaces the directory at once. What is known of listings that are still there stays. */
    public void replaceCentres(Collection<Centre> centres) {
        replaceCentres(new CentreIndex(centres, clock.instant()));
    }

    /** The same, with what the directory knows besides. A centre that goes on under another id, or is asked by another link, keeps its last answers. */
    public void replaceCentres(CentreIndex index) {
        write(() -> {
            Map<ListingId, Observation> known = new HashMap<>(recalled);
            known.putAll(current.observations());
            known.putAll(changedObservations);
            changedObservations.clear();
            Map<ListingId, Observation> kept = Inheritance.of(index, known);
            recalled.keySet().removeAll(kept.keySet());
            swap(index, kept);
        });
    }

    /** Publishes what was gathered; nothing happens when nothing was. */
    public void publish() {
        write(() -> {
            if (changedObservations.isEmpty()
                    && changedPlatforms.isEmpty()
                    && changedPolicies.isEmpty()
                    && changedDoubts.isEmpty()) {
                return;
            }
            Map<ListingId, Observation> observations = current.observations();
            if (!changedObservations.isEmpty()) {
                observations = new HashMap<>(observations);
                observations.putAll(changedObservations);
                changedObservations.clear();
            }
            swap(current.centres(), observations);
        });
    }

    private void swap(CentreIndex centres, Map<ListingId, Observation> observations) {
        Map<PlatformId, PlatformStatus> platforms = new TreeMap<>(current.platformsById());
        platforms.putAll(changedPlatforms);
        changedPlatforms.clear();
        Map<PlatformId, FreshnessPolicy> policies = new HashMap<>(current.policies());
        policies.putAll(changedPolicies);
        changedPolicies.clear();
        Map<PlatformId, List<Doubt>> doubts = new HashMap<>(current.doubts());
        doubts.putAll(changedDoubts);
        changedDoubts.clear();
        current = new Snapshot(
                current.version() + 1, clock.instant(), centres, observations, platforms, policies, doubts);
    }

    private void write(Runnable change) {
        writing.lock();
        try {
            change.run();
        } finally {
            writing.unlock();
        }
    }
}
