package fr.guichet.collect;

import fr.guichet.client.Attempt;
import fr.guichet.client.PlatformClients;
import fr.guichet.collect.watch.ListingRecords;
import fr.guichet.collect.watch.SourceWatch;
import fr.guichet.model.CentreId;
import fr.guichet.model.Missing;
import fr.guichet.model.Provenance;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.PlatformStatus.State;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.Store;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
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
    private final double speed;
    private final Recorder recorder;
    private final StatusTracker tracker;
    private final RefusalPause refusalPause;
    private final AttemptGuard guard;
    private final DailyBudget budget;
    private final SilenceLog silences;
    private final DropLog drops;
    private final Hold hold;
    private final Semaphore places;
    private final SourceWatch watch;
    private final BreakerWatch breaker;
    private final MeanInterval interval = new MeanInterval();

    private volatile int listings;
    private volatile @Nullable Thread loop;
    private volatile boolean stopped;

    /**
     * @param adapter the platform's, which must be an {@link AvailabilitySource}
     * @param settings how it is asked
     * @param speed how much faster than real time the clock runs
     * @param budget counts the requests that the clients make
     * @param store keeps the incidents
     * @param watch remembers how it goes
     */
    PlatformCollector(
            PlatformAdapter adapter,
            PlatformClients clients,
            PlatformSettings settings,
            Planner planner,
            Snapshots snapshots,
            Clock clock,
            double speed,
            DailyBudget budget,
            Store store,
            SourceWatch watch) {
        this.adapter = adapter;
        this.source = (AvailabilitySource) adapter;
        this.clients = clients;
        this.settings = settings;
        this.planner = planner;
        this.snapshots = snapshots;
        this.clock = clock;
        this.speed = speed;
        this.budget = budget;
        this.silences = new SilenceLog(adapter.id(), store);
        this.drops = new DropLog(adapter.id(), snapshots, store, clock.instant());
        this.hold = new Hold(budget, QuietHours.read(settings.quietHours()), clock);
        this.watch = watch;
        this.recorder = new Recorder(snapshots, adapter.hosts(), watch.and(drops::observed));
        this.tracker = new StatusTracker(adapter.id(), adapter.name(), State.STARTING, clock.instant());
        this.refusalPause = new RefusalPause(settings.pauseAfterRefusal());
        this.breaker = new BreakerWatch(settings.breaker().delay(), System::nanoTime);
        this.guard = new AttemptGuard(adapter.id(), settings, breaker::changed);
        this.places = new Semaphore(settings.concurrency());
        snapshots.report(tracker.status());
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
        planner.plan(targets);
        Set<ListingId> planned = targets.stream()
                .flatMap(target -> target.listings().stream())
                .collect(java.util.stream.Collectors.toSet());
        listings = planned.size();
        watch.listings().keep(planned);
        drops.plan(targets);
        reportBudget();
        if (isBudgetTooSmall()) {
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
    boolean hurry(CentreId centre) {
        boolean found = planner.hurry(centre);
        Thread waiting = loop;
        if (found && waiting != null) {
            LockSupport.unpark(waiting);
        }
        return found;
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
        Ending ending = new Ending(Ending.How.FAILED, 0);
        try {
            Attempt[] last = new Attempt[1];
            FetchResult<List<PlaceAvailability>> result = guard.attempt(() -> {
                last[0] = clients.attempt(clock, settings.own());
                return ask(target, last[0]);
            });
            int made = last[0] == null ? 0 : last[0].exchanges().size();
            countRequests(made);
            record(target, result);
            ending = Ending.of(result, made);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "a bug while asking " + adapter.name() + " for "
                            + target.ref().key(),
                    e);
            record(target, new FetchResult.Failed<>(new Failure.Unreadable("a bug of ours: " + e, "")));
        } finally {
            planner.done(target, ending);
            places.release();
        }
    }

    private FetchResult<List<PlaceAvailability>> ask(Target target, Attempt attempt) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), target.zone());
        return source.availability(target.ref(), Window.from(today), attempt);
    }

    private void record(Target target, FetchResult<List<PlaceAvailability>> result) {
        switch (result) {
            case FetchResult.Fetched<List<PlaceAvailability>>(var places, var warnings, Provenance provenance) -> {
                watch.answered(target.ref().key(), warnings);
                recorder.answered(target, places, provenance);
                if (isCutShortByRefusal(places)) {
                    pause(new Failure.Refused("refused in the middle of an answer", Optional.empty()));
                } else {
                    succeeded();
                }
            }
            case FetchResult.Unchanged<List<PlaceAvailability>>(Provenance provenance) -> {
                watch.answered(target.ref().key(), List.of());
                recorder.unchanged(target, provenance);
                succeeded();
            }
            case FetchResult.Failed<List<PlaceAvailability>>(Failure failure) -> failed(target, failure);
        }
    }

    private static boolean isCutShortByRefusal(List<PlaceAvailability> places) {
        return places.stream()
                .flatMap(place -> place.availability().missing().stream())
                .map(Missing::reason)
                .anyMatch(UnknownReason.REFUSED::equals);
    }

    private void succeeded() {
        refusalPause.answered();
        if (tracker.status().isSilent()) {
            LOG.log(Level.INFO, "{0} answers again", adapter.name());
        }
        publish(tracker.succeeded(clock.instant()));
    }

    private void failed(Target target, Failure failure) {
        if (!AttemptGuard.isNotAsked(failure)) {
            watch.failed(target.ref().key(), failure);
            recorder.failed(target, failure, clock.instant());
        }
        if (failure instanceof Failure.Refused refused) {
            pause(refused);
        } else {
            report(failure);
        }
    }

    /** Where the platform said for how long, its client pauses already. */
    private void pause(Failure.Refused refused) {
        if (clients.pacer().pauseLeft().isEmpty()) {
            clients.pacer().pause(refusalPause.after(refused));
        }
        report(refused);
    }

    private void report(Failure failure) {
        boolean wasSilent = tracker.status().isSilent();
        PlatformStatus now = tracker.failed(new FailedAttempt(failure.reason(), failure.detail(), clock.instant()));
        if (now.isSilent() && !wasSilent) {
            LOG.log(
                    Level.WARNING,
                    "{0} stopped talking: {1}. No request for {2}",
                    adapter.name(),
                    failure.detail(),
                    clients.pacer().pauseLeft().orElse(settings.breaker().delay()));
        }
        publish(now);
    }

    private void publish(PlatformStatus status) {
        snapshots.report(status);
        silences.see(status, clock.instant());
        drops.settle(clock.instant());
    }

    private void countRequests(int made) {
        if (interval.count(made) % 100 == 0) {
            reportBudget();
        }
    }

    private void reportBudget() {
        Duration mean = meanInterval();
        snapshots.judgeBy(adapter.id(), FreshnessPolicy.forMeanInterval(mean));
        snapshots.report(tracker.asks(listings, Optional.of(mean)));
    }

    /** On the simulated clock. */
    private Duration meanInterval() {
        Duration real = interval.of(planner.size(), settings.requestsPerSecond(), settings.shortestInterval());
        return Duration.ofMillis((long) (real.toMillis() * speed));
    }

    private boolean isBudgetTooSmall() {
        Duration mean = meanInterval();
        return FreshnessPolicy.forMeanInterval(mean).expiresAfter().compareTo(mean) <= 0;
    }
}
