package fr.guichet.collect;

import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.collect.guard.HoldReason;
import fr.guichet.collect.schedule.OldestFirst;
import fr.guichet.collect.schedule.Planner;
import fr.guichet.collect.schedule.PollingInterval;
import fr.guichet.collect.schedule.RoundRobinPlanner;
import fr.guichet.collect.schedule.Target;
import fr.guichet.collect.watch.ListingRecords;
import fr.guichet.model.CentreId;
import fr.guichet.model.Window;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.store.record.Incident;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fetches the listings of one platform until it is closed: takes the next target from the planner and starts an attempt, at most as many at once as the settings allow. */
public final class PlatformCollector implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PlatformCollector.class.getName());
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private final Source source;
    private final Planner planner;
    private final Recorder recorder;
    private final SuspiciousDropLog drops;
    private final PollingInterval interval;
    private final Semaphore permits;
    private volatile int listings;
    private volatile @Nullable Thread loop;
    private volatile boolean stopped;

    /** @param source whose adapter is an {@link AvailabilitySource} */
    PlatformCollector(Source source) {
        Source.Context context = source.context();
        Snapshots snapshots = context.snapshots();
        this.source = source;
        this.planner = new RoundRobinPlanner(source.settings().shortestInterval(), System::nanoTime);
        this.drops = new SuspiciousDropLog(
                source.id(),
                snapshots,
                context.store(),
                source.overrides(),
                context.clock().instant());
        this.recorder =
                new Recorder(snapshots, source.adapter().hosts(), source.watch().and(drops::observed));
        this.interval = new PollingInterval(
                source.id(),
                source.settings(),
                planner,
                snapshots,
                context.clock().speed());
        this.permits = new Semaphore(source.settings().concurrency());
        context.decisions().whenChanged(this::decided);
    }

    /** Starts the loop on a virtual thread. */
    void start() {
        loop = Thread.ofVirtual().name("collect-" + source.id()).start(this::loop);
    }

    @Override
    public void close() {
        stopped = true;
    }

    /** Replaces the targets. */
    void plan(Collection<Target> targets) {
        planner.plan(OldestFirst.of(targets, source.context().snapshots().current()));
        Set<ListingId> planned =
                targets.stream().flatMap(target -> target.listings().stream()).collect(Collectors.toSet());
        listings = planned.size();
        source.watch().listings().keep(planned);
        drops.plan(targets);
        publishInterval();
        if (interval.isTooSlow()) {
            LOG.log(
                    Level.WARNING,
                    "{0}: {1} listings cannot be fetched again before their answers expire, at {2} requests a second",
                    source.adapter().name(),
                    targets.size(),
                    source.settings().requestsPerSecond());
        }
    }

    /**
     * Reads the platform's catalogue within its pace. Its failures are the catalogue's own: only the client applies a {@code Retry-After}, to all requests.
     *
     * @param read the adapter's reading of the catalogue
     */
    <T> AttemptResult<T> catalogue(Function<AdapterContext, FetchResult<T>> read) {
        try (SourceAttempt<T> attempt = new CatalogueAttempt<>(source)) {
            return attempt.runOnce(read);
        }
    }

    private static final class CatalogueAttempt<T> extends SourceAttempt<T> {
        CatalogueAttempt(Source source) {
            super(source, "the catalogue");
        }

        @Override
        void settle(AttemptResult<T> ended) {}
    }

    /** Moves a centre's targets to the front, within the budget; false when this platform has none of it. */
    public boolean prioritise(CentreId centre) {
        boolean found = planner.prioritise(centre);
        if (found) {
            wake();
        }
        return found;
    }

    /** Ends the pause and closes the breaker, as if nothing had failed. */
    public void reset() {
        source.reset();
        wake();
    }

    /** Removes all cached responses of the platform: the next attempts request everything again. */
    public void flushCache() {
        source.clients().clearCache();
    }

    /** Why no request may be sent; empty when requests may be sent. */
    public Optional<HoldReason> held() {
        return source.heldBy();
    }

    /** The suspicious drop that lasts; empty when none does. */
    public Optional<Incident> lastingDrop() {
        return drops.lasting();
    }

    private void decided() {
        drops.decided(source.context().clock().instant());
        wake();
    }

    private void wake() {
        Thread waiting = loop;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    SourceReport report() {
        return source.report(new SourceReport.Queue(planner.size(), planner.due(), planner.quarantined()));
    }

    ListingRecords listingRecords() {
        return source.watch().listings();
    }

    private void loop() {
        while (!stopped) {
            Optional<Target> target = mayFetch() ? next() : Optional.empty();
            if (target.isEmpty()) {
                nap();
                continue;
            }
            permits.acquireUninterruptibly();
            Thread.ofVirtual().name("attempt-" + source.id()).start(() -> attempt(target.get()));
        }
    }

    /** While the platform does not answer, the cheapest target serves as a probe. */
    private Optional<Target> next() {
        return source.isHealthy() ? planner.next() : planner.cheapest();
    }

    /** While the platform does not answer, only one attempt runs at a time. */
    private boolean mayFetch() {
        return source.untilAttempt().isEmpty()
                && (source.isHealthy()
                        || permits.availablePermits() == source.settings().concurrency());
    }

    private void nap() {
        Duration wait = planner.untilNext();
        Duration nap = wait.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : wait.plusMillis(20);
        LockSupport.parkNanos(nap.toNanos());
    }

    private void attempt(Target target) {
        try (ListingAttempt attempt = new ListingAttempt(source, target, recorder, drops, planner)) {
            attempt.run(context -> fetch(target, context));
            if (interval.count(attempt.requests())) {
                publishInterval();
            }
        } finally {
            permits.release();
        }
    }

    private FetchResult<List<PlaceAvailability>> fetch(Target target, AdapterContext context) {
        Instant now = context.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, target.zone());
        FreshnessPolicy policy = FreshnessPolicy.forMeanInterval(interval.mean());
        return ((AvailabilitySource) source.adapter())
                .availability(target.refAt(now, policy), Window.from(today), context);
    }

    private void publishInterval() {
        interval.applyFreshness();
        source.publishListings(listings, interval.mean());
    }
}
