package fr.guichet.collect;

import fr.guichet.client.Attempt;
import fr.guichet.client.PlatformClients;
import fr.guichet.collect.guard.AttemptGuard;
import fr.guichet.collect.guard.AttemptOutcome;
import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.collect.guard.BreakerWatch;
import fr.guichet.collect.guard.ChainStep;
import fr.guichet.collect.schedule.DailyBudget;
import fr.guichet.collect.schedule.OldestFirst;
import fr.guichet.collect.schedule.Planner;
import fr.guichet.collect.schedule.PollingInterval;
import fr.guichet.collect.schedule.Target;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.collect.watch.ListingRecords;
import fr.guichet.collect.watch.SourceWatch;
import fr.guichet.model.CentreId;
import fr.guichet.model.Window;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.PlatformStatus.State;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.record.Incident;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Asks one platform, for ever: takes what the planner says is next, as many at once as the platform's settings allow, and reports what came of each. */
public final class PlatformCollector implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PlatformCollector.class.getName());
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private final PlatformAdapter adapter;
    private final AvailabilitySource source;
    private final PlatformClients clients;
    private final PlatformSettings settings;
    private final Planner planner;
    private final Snapshots snapshots;
    private final Clock clock;
    private final RequestGate hold;
    private final DailyBudget budget;
    private final SourceWatch watch;
    private final StatusTracker tracker;
    private final AttemptGuard guard;
    private final BreakerWatch breaker;
    private final SuspiciousDropLog drops;
    private final AttemptHandler outcomes;
    private final PollingInterval cadence;
    private final Semaphore places;

    private volatile int listings;
    private volatile @Nullable Thread loop;
    private volatile boolean stopped;

    /**
     * @param adapter the platform's, which must be an {@link AvailabilitySource}
     * @param settings how it is asked
     * @param orders what operators decided about it
     * @param budget counts the requests that the clients make
     * @param hold keeps the clients from asking
     * @param watch remembers how it goes
     */
    PlatformCollector(
            PlatformAdapter adapter,
            PlatformClients clients,
            PlatformSettings settings,
            Planner planner,
            CollectorContext surroundings,
            OperatorOverrides orders,
            DailyBudget budget,
            RequestGate hold,
            SourceWatch watch) {
        this.adapter = adapter;
        this.source = (AvailabilitySource) adapter;
        this.clients = clients;
        this.settings = settings;
        this.planner = planner;
        this.clock = surroundings.clock();
        this.budget = budget;
        this.hold = hold;
        this.watch = watch;
        this.snapshots = surroundings.snapshots();
        this.drops = new SuspiciousDropLog(adapter.id(), snapshots, surroundings.store(), orders, clock.instant());
        this.tracker = new StatusTracker(adapter.id(), adapter.name(), State.STARTING, clock.instant());
        this.breaker = new BreakerWatch(settings.breaker().delay(), System::nanoTime);
        this.guard = new AttemptGuard(adapter.id(), settings, breaker::changed);
        this.cadence = new PollingInterval(
                adapter.id(), settings, planner, snapshots, surroundings.clock().speed());
        this.places = new Semaphore(settings.concurrency());
        this.outcomes = new AttemptHandler(
                new Recorder(snapshots, adapter.hosts(), watch.and(drops::observed)),
                planner,
                tracker,
                watch,
                orders,
                new SilenceLog(adapter.id(), surroundings.store()),
                drops,
                snapshots,
                clients.pacer(),
                settings,
                clock);
        outcomes.tell(tracker.status());
        surroundings.decisions().whenChanged(this::decided);
    }

    /** Starts the loop on a virtual thread. */
    void start() {
        loop = Thread.ofVirtual().name("collect-" + adapter.id()).start(this::loop);
    }

    @Override
    public void close() {
        stopped = true;
    }

    /** Replaces what there is to ask. */
    void plan(Collection<Target> targets) {
        planner.plan(OldestFirst.of(targets, snapshots.current()));
        Set<ListingId> planned = targets.stream()
                .flatMap(target -> target.listings().stream())
                .collect(java.util.stream.Collectors.toSet());
        listings = planned.size();
        watch.listings().keep(planned);
        drops.plan(targets);
        reportCadence();
        if (cadence.isTooSlow()) {
            LOG.log(
                    Level.WARNING,
                    "{0}: {1} listings cannot be asked again before their answers expire, at {2} requests a second",
                    adapter.name(),
                    targets.size(),
                    settings.requestsPerSecond());
        }
    }

    /** A catalogue takes as long as its pages; each of them has its own time limit. */
    AdapterContext catalogueContext() {
        return clients.listing(clock, settings.own());
    }

    Planner planner() {
        return planner;
    }

    /** Moves a centre's listing to the front, within the budget; false when this platform has none of it. */
    public boolean hurry(CentreId centre) {
        boolean found = planner.hurry(centre);
        if (found) {
            wake();
        }
        return found;
    }

    /** Asks again at once, as if nothing had failed: an operator knows better. */
    public void reset() {
        guard.reset();
        breaker.changed(CircuitBreakerState.CLOSED);
        outcomes.forgive();
        wake();
    }

    /** Why nothing is asked, for people; empty when nothing holds us back. */
    public Optional<String> held() {
        return hold.reason();
    }

    /** The drop that lasts; empty when none does. */
    public Optional<Incident> lastingDrop() {
        return drops.lasting();
    }

    private void decided() {
        outcomes.decided();
        wake();
    }

    private void wake() {
        Thread waiting = loop;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    /** How it is being asked now. */
    SourceReport report() {
        return new SourceReport(
                tracker.status(),
                hold.reason(),
                breaker.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                clients.pacer().pauseLeft().or(breaker::untilProbe),
                budget.used(),
                budget.most(),
                settings.requestsPerSecond(),
                settings.concurrency(),
                new SourceReport.Queue(planner.size(), planner.due(), planner.quarantined()),
                watch.rates(),
                settings.slowAbove(),
                watch.lastFailure(),
                watch.warnings(),
                ChainStep.of(settings));
    }

    /** How its listings behaved. */
    ListingRecords listingRecords() {
        return watch.listings();
    }

    private void loop() {
        while (!stopped) {
            Optional<Target> target = mayAsk() ? next() : Optional.empty();
            if (target.isEmpty()) {
                nap();
                continue;
            }
            places.acquireUninterruptibly();
            Thread.ofVirtual().name("attempt-" + adapter.id()).start(() -> attempt(target.get()));
        }
    }

    /** Of a platform that stopped talking the cheapest listing is asked. */
    private Optional<Target> next() {
        boolean isProbe = !breaker.isClosed() || tracker.status().isSilent();
        return isProbe ? planner.cheapest() : planner.next();
    }

    private boolean mayAsk() {
        if (clients.pacer().pauseLeft().isPresent() || hold.reason().isPresent()) {
            return false;
        }
        boolean isWell = breaker.isClosed() && !tracker.status().isSilent();
        boolean isTime = breaker.untilProbe().filter(Duration::isPositive).isEmpty();
        return isWell || (isTime && isIdle());
    }

    /** A platform that stopped talking is asked one thing at a time, until it answers. */
    private boolean isIdle() {
        return places.availablePermits() == settings.concurrency();
    }

    private void nap() {
        Duration wait = planner.untilNext();
        Duration nap = wait.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : wait.plusMillis(20);
        LockSupport.parkNanos(nap.toNanos());
    }

    private void attempt(Target target) {
        AttemptOutcome ending = new AttemptOutcome(AttemptOutcome.How.FAILED, 0);
        try {
            Attempt[] last = new Attempt[1];
            AttemptResult<List<PlaceAvailability>> attempted = guard.attempt(() -> {
                last[0] = clients.attempt(clock, settings.own());
                return ask(target, last[0]);
            });
            int made = last[0] == null ? 0 : last[0].exchanges().size();
            if (cadence.count(made)) {
                reportCadence();
            }
            outcomes.record(target, attempted);
            ending = AttemptOutcome.of(attempted, made);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "a bug while asking " + adapter.name() + " for "
                            + target.ref().key(),
                    e);
            Failure bug = new Failure.Unreadable("a bug of ours: " + e, "");
            outcomes.record(target, new AttemptResult.Ended<>(new FetchResult.Failed<>(bug)));
        } finally {
            planner.done(target, ending);
            places.release();
        }
    }

    private FetchResult<List<PlaceAvailability>> ask(Target target, Attempt attempt) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, target.zone());
        FreshnessPolicy policy = FreshnessPolicy.forMeanInterval(cadence.mean());
        return source.availability(target.refAt(now, policy), Window.from(today), attempt);
    }

    private void reportCadence() {
        cadence.judge();
        outcomes.tell(tracker.asks(listings, Optional.of(cadence.mean())));
    }
}
