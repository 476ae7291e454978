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

/** Holds the current snapshot. Changes are collected and published together at a bounded rate; readers never wait. Thread-safe. */
public final class Snapshots implements AutoCloseable {

    private static final Duration DEFAULT_RATE = Duration.ofSeconds(10);

    /** Versions restart at 0 with each start of the service; this identifies the start. */
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
     * @param clock the application's, which may run faster than real time
     * @param publishEvery in real time; prioritised centres are published sooner
     */
    public Snapshots(Clock clock, Duration publishEvery) {
        this.clock = clock;
        this.pace = new PublicationPace(publishEvery);
    }

    /** Starts publishing collected changes at a bounded rate. */
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

    /** The latest published snapshot. */
    public Snapshot current() {
        return current;
    }

    /** Identifies this start of the service: versions of different epochs are not comparable. Lower-case letters and digits, at most 20. */
    public String epoch() {
        return epoch;
    }

    /** Calls a reader after every publication, on the publishing thread. The reader must not block. */
    public void onPublish(Consumer<Snapshot> reader) {
        readers.add(reader);
    }

    /** Publishes the next observation of a centre as soon as it arrives. */
    public void prioritise(CentreId centre) {
        pace.awaits(centre, System.nanoTime());
    }

    /** Changes the observation of one listing with the next publication. */
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

    /** Sets the one listener that is called for every observation. It must not block. */
    public void onObserve(BiConsumer<ListingId, Observation> listener) {
        observationListener = listener;
    }

    /** Restores observations from before a restart. Each appears, with its original times, as soon as the directory has its listing, unless there is a newer one. */
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

    /** Sets a platform's freshness policy with the next publication. */
    public void setPolicy(PlatformId platform, FreshnessPolicy policy) {
        write(() -> pending.policies().put(platform, policy));
    }

    /** Replaces a platform's suspect periods with the next publication. */
    public void setSuspectPeriods(PlatformId platform, List<SuspectPeriod> suspectPeriods) {
        write(() -> {
            pending.suspectPeriods().put(platform, List.copyOf(suspectPeriods));
            pace.expedite();
        });
    }

    /** Replaces the directory at once. Observations of listings that remain are kept. */
    public void replaceCentres(Collection<Centre> centres) {
        replaceCentres(new CentreIndex(centres, clock.instant()));
    }

    /** Replaces the directory at once. A centre that was merged into another one, or whose link changed, keeps its last answers. */
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

    /** Publishes the collected changes, if there are any. */
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

    /** Observations of listings that the directory does not have are restored once it has them. */
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
