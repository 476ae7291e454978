package fr.guichet.snapshot;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The one place where the current snapshot is read and replaced. Changes are gathered and published together at a bounded rate; a reader never waits.
 * Thread-safe.
 */
public final class Snapshots implements AutoCloseable {

    private static final Duration DEFAULT_RATE = Duration.ofSeconds(10);

    /** Versions begin anew with each start: this tells one life from another. */
    private final String epoch = Long.toString(new SecureRandom().nextLong(1L << 50), Character.MAX_RADIX);

    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final PendingChanges pending = new PendingChanges();
    private final Map<ListingId, Observation> restored = new HashMap<>();
    private final PublicationPace pace;
    private final List<Consumer<Snapshot>> readers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("snapshot-publisher").daemon().factory());

    private volatile Snapshot current = Snapshot.NOTHING;
    private volatile BiConsumer<ListingId, Observation> observationListener = (listing, observation) -> {};

    public Snapshots(Clock clock) {
        this(clock, DEFAULT_RATE);
    }

    /**
     * @param clock of what is known
     * @param publishEvery real time; what somebody waits for is published sooner
     */
    public Snapshots(Clock clock, Duration publishEvery) {
        this.clock = clock;
        this.pace = new PublicationPace(publishEvery);
    }

    /** Publishes gathered changes from now on, at a bounded rate. */
    public void start() {
        long tick = PublicationPace.SHORTEST.toMillis();
        var unused = publisher.scheduleWithFixedDelay(this::publishWhenDue, tick, tick, TimeUnit.MILLISECONDS);
    }

    private void publishWhenDue() {
        if (pace.isDue(System.nanoTime())) {
            publish();
        }
    }

    @Override
    public void close() {
        publisher.shutdownNow();
    }

    /** The latest published one. */
    public Snapshot current() {
        return current;
    }

    /** Of the versions: versions of another epoch are of another life of the service. Lower-case letters and digits, at most 20. */
    public String epoch() {
        return epoch;
    }

    /** Tells somebody of every publication from now on, on the thread that published; must not wait. */
    public void onPublish(Consumer<Snapshot> reader) {
        readers.add(reader);
    }

    /** Somebody waits for the next answer about that centre: it is published as soon as it is there. */
    public void prioritise(CentreId centre) {
        pace.awaits(centre, System.nanoTime());
    }

    /** Replaces one listing's part with the next publication. */
    public void observe(ListingId listing, UnaryOperator<Observation> change) {
        write(() -> {
            Observation known = pending.observations().getOrDefault(listing, lastKnown(listing));
            Observation changed = change.apply(known);
            pending.observations().put(listing, changed);
            pace.observed(listing.centre(), known, System.nanoTime());
            observationListener.accept(listing, changed);
        });
    }

    private Observation lastKnown(ListingId listing) {
        return current.has(listing) ? current.observation(listing) : restored.getOrDefault(listing, Observation.NEVER);
    }

    /** Tells every observation from now on to somebody who keeps it; must not wait. */
    public void onObserve(BiConsumer<ListingId, Observation> listener) {
        observationListener = listener;
    }

    /** What was known before a restart: it is there again as soon as the directory has its listing, dated as it was, unless something newer is known. */
    public void restore(Map<ListingId, Observation> known) {
        write(() -> restored.putAll(known));
    }

    /** Replaces a platform's status with the next publication. */
    public void report(PlatformStatus status) {
        write(() -> {
            PlatformStatus before = pending.platforms().put(status.platform(), status);
            PlatformStatus known =
                    before == null ? current.findPlatform(status.platform()).orElse(null) : before;
            if (known == null || !known.readsAs(status)) {
                pace.expedite();
            }
        });
    }

    /** Judges a platform's answers by that policy from the next publication on. */
    public void setPolicy(PlatformId platform, FreshnessPolicy policy) {
        write(() -> pending.policies().put(platform, policy));
    }

    /** Replaces, with the next publication, the times in which a platform's answers are not believed when they say that there is nothing. */
    public void setSuspectPeriods(PlatformId platform, List<SuspectPeriod> suspectPeriods) {
        write(() -> {
            pending.suspectPeriods().put(platform, List.copyOf(suspectPeriods));
            pace.expedite();
        });
    }

    /** Replaces the directory at once. What is known of listings that are still there stays. */
    public void replaceCentres(Collection<Centre> centres) {
        replaceCentres(new CentreIndex(centres, clock.instant()));
    }

    /** The same, with what the directory knows besides. A centre that goes on under another id, or is asked by another link, keeps its last answers. */
    public void replaceCentres(CentreIndex index) {
        write(() -> {
            Map<ListingId, Observation> known = new HashMap<>(restored);
            known.putAll(current.observations());
            known.putAll(pending.observations());
            Map<ListingId, Observation> kept = ObservationCarryOver.of(index, known);
            restored.keySet().removeAll(kept.keySet());
            swap(current.with(index, kept, pending, clock.instant()));
        });
        notifyReaders();
    }

    /** Publishes what was gathered; nothing happens when nothing was. */
    public void publish() {
        Snapshot before = current;
        write(() -> {
            if (!pending.isEmpty()) {
                keepUnlisted();
                swap(current.with(pending, clock.instant()));
            }
        });
        if (current != before) {
            notifyReaders();
        }
    }

    /** What was learnt of listings that the directory does not have is there again when it has them. */
    private void keepUnlisted() {
        pending.observations().forEach((listing, observation) -> {
            if (!current.has(listing)) {
                restored.put(listing, observation);
            }
        });
    }

    private void swap(Snapshot next) {
        pending.clear();
        pace.published(System.nanoTime());
        current = next;
    }

    private void notifyReaders() {
        Snapshot published = current;
        readers.forEach(reader -> reader.accept(published));
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
