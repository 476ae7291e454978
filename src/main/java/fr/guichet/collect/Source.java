package fr.guichet.collect;

import fr.guichet.client.Backoff;
import fr.guichet.client.ClientSettings;
import fr.guichet.client.Exchange;
import fr.guichet.client.PlatformClients;
import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.guard.AttemptGuard;
import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.collect.guard.BreakerWatch;
import fr.guichet.collect.guard.HoldReason;
import fr.guichet.collect.history.HistoryWriter;
import fr.guichet.collect.schedule.DailyBudget;
import fr.guichet.collect.schedule.QuietHours;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.collect.watch.SourceWatch;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.PlatformStatus.State;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.Decisions;
import fr.guichet.store.Store;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.vertx.core.Vertx;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One platform as it is fetched: its client, what limits its requests, its breaker, and its status. A {@link SourceAttempt} runs through it and settles its result here. Thread-safe.
 */
final class Source {

    private static final Logger LOG = System.getLogger(Source.class.getName());

    private final PlatformAdapter adapter;
    private final PlatformSettings settings;
    private final Context context;
    private final OperatorOverrides overrides;
    private final DailyBudget budget;
    private final RequestGate gate;
    private final SourceWatch watch;
    private final PlatformClients clients;
    private final BreakerWatch breaker;
    private final AttemptGuard guard;
    private final Backoff refusals;
    private final StatusTracker tracker;
    private final SilenceLog silences;
    private final LimitLog limits;

    /**
     * What all sources share.
     *
     * @param snapshots where answers and statuses are published
     * @param store keeps the incidents
     * @param decisions the operators' decisions
     * @param clock the one clock
     * @param history counts what was observed
     */
    record Context(
            Snapshots snapshots,
            Store store,
            Decisions decisions,
            GuichetClock clock,
            Vertx vertx,
            HistoryWriter history,
            PlatformMeters meters) {}

    Source(PlatformAdapter adapter, PlatformSettings settings, ClientSettings clientSettings, Context context) {
        this.adapter = adapter;
        this.settings = settings;
        this.context = context;
        this.overrides = new OperatorOverrides(context.decisions(), adapter.id());
        this.budget = new DailyBudget(() -> overrides.requestsPerDay(settings.requestsPerDay()), context.clock());
        this.gate = new RequestGate(overrides, budget, QuietHours.read(settings.quietHours()), context.clock());
        this.watch = new SourceWatch(
                context.clock(),
                System::nanoTime,
                context.history(),
                context.meters().of(adapter.id()));
        this.clients = new PlatformClients(adapter, clientSettings, context.vertx(), this::sent, () -> gate.reason()
                .map(HoldReason::text));
        this.breaker = new BreakerWatch(settings.breaker().delay(), System::nanoTime);
        this.guard = new AttemptGuard(adapter.id(), settings, this::breakerChanged);
        this.refusals = new Backoff(settings.pauseAfterRefusal());
        this.tracker = new StatusTracker(
                adapter.id(), adapter.name(), State.STARTING, context.clock().instant());
        this.silences = new SilenceLog(adapter.id(), context.store());
        this.limits = new LimitLog(adapter.id(), context.store(), Clock.systemUTC(), clients.pacer(), breaker, budget);
        publish(tracker.status());
        restoreLimits();
        context.decisions().whenChanged(() -> publish(tracker.status()));
    }

    /** Applies the pause, the open breaker and the requests of the day from before the restart. */
    private void restoreLimits() {
        budget.restore(limits.sent());
        Optional<Duration> pause = limits.pauseLeft()
                .map(left -> left.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : left);
        boolean isBreakerOpen = limits.isBreakerOpen();
        pause.ifPresent(left -> {
            clients.pacer().pause(left);
            settle(new Failure.Refused("it refused before the restart", pause));
        });
        if (isBreakerOpen) {
            String why = "it failed before the restart";
            guard.open(why);
            settle(new Failure.Unreachable(why));
        }
    }

    private void sent(Exchange exchange) {
        budget.count();
        watch.requested(exchange.took());
        limits.update();
    }

    private void breakerChanged(CircuitBreakerState state) {
        breaker.changed(state);
        limits.update();
    }

    PlatformId id() {
        return adapter.id();
    }

    PlatformAdapter adapter() {
        return adapter;
    }

    PlatformSettings settings() {
        return settings;
    }

    Context context() {
        return context;
    }

    OperatorOverrides overrides() {
        return overrides;
    }

    PlatformClients clients() {
        return clients;
    }

    AttemptGuard guard() {
        return guard;
    }

    SourceWatch watch() {
        return watch;
    }

    /** Why no request may be sent though the platform may well answer; empty when requests may be sent. */
    Optional<HoldReason> heldBy() {
        return gate.reason();
    }

    /** Whether attempts succeed. If not, only one attempt at a time should run. */
    boolean isHealthy() {
        return breaker.isClosed() && !tracker.status().isSilent();
    }

    /** How long no attempt may begin, in real time; empty when one may. */
    Optional<Duration> untilAttempt() {
        return gate.reason().isPresent()
                ? Optional.of(settings.pauseAfterRefusal())
                : untilProbe().filter(Duration::isPositive);
    }

    /** What is left of the pause or of the breaker's delay, whichever is longer; empty when neither holds. */
    private Optional<Duration> untilProbe() {
        return Stream.of(clients.pacer().pauseLeft(), breaker.untilProbe())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    SourceReport report(SourceReport.Queue queue) {
        return new SourceReport(
                tracker.status(),
                gate.reason(),
                breaker.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                untilProbe(),
                budget.used(),
                budget.most(),
                settings,
                queue,
                watch.rates(),
                watch.lastFailure(),
                watch.warnings());
    }

    /** How many silences have begun until now. */
    int silences() {
        return tracker.silences();
    }

    /** Publishes how many listings are fetched, and how often each. */
    void publishListings(int listings, Duration meanInterval) {
        publish(tracker.fetches(listings, Optional.of(meanInterval)));
    }

    /**
     * Applies the result of an attempt to the pause, the status and the incident.
     *
     * @param silencesBefore how many silences had begun before the attempt
     * @return whether it ended a silence
     */
    boolean settle(AttemptResult<?> result, int silencesBefore) {
        return switch (result) {
            case AttemptResult.Ended<?>(FetchResult.Failed<?>(Failure failure)) -> {
                settle(failure);
                yield false;
            }
            case AttemptResult.Ended<?> _ -> succeeded(silencesBefore);
            case AttemptResult.BreakerOpen<?>(Failure failure) -> {
                settle(failure);
                yield false;
            }
            case AttemptResult.Held<?> _ -> false;
        };
    }

    /** Pauses after a refusal, unless the client already does because the platform said for how long. */
    void settle(Failure failure) {
        if (failure instanceof Failure.Refused refused
                && clients.pacer().pauseLeft().isEmpty()) {
            clients.pacer().pause(refused.retryAfter().orElseGet(refusals::next));
            limits.update();
        }
        boolean wasSilent = tracker.status().isSilent();
        PlatformStatus now = tracker.failed(
                new FailedAttempt(
                        failure.reason(), failure.detail(), context.clock().instant()),
                breaker.isClosed());
        if (now.isSilent() && !wasSilent) {
            LOG.log(
                    Level.WARNING,
                    "{0} stopped answering: {1}. {2}",
                    now.name(),
                    failure.detail(),
                    nextRequest(untilProbe()));
        }
        changed(now);
    }

    /** For the log: when requests go on. */
    static String nextRequest(Optional<Duration> pause) {
        return pause.filter(Duration::isPositive)
                .map(left -> "No request for " + left.plusMillis(999).toSeconds() + " s")
                .orElse("No pause; one attempt at a time");
    }

    private boolean succeeded(int silencesBefore) {
        boolean wasSilent = tracker.status().isSilent();
        PlatformStatus now = tracker.succeeded(silencesBefore, context.clock().instant(), breaker.isClosed());
        boolean hasRecovered = wasSilent && !now.isSilent();
        if (hasRecovered) {
            LOG.log(Level.INFO, "{0} answers again", now.name());
        }
        if (!now.isSilent()) {
            refusals.reset();
        }
        changed(now);
        return hasRecovered;
    }

    private void changed(PlatformStatus status) {
        publish(status);
        silences.update(status, context.clock().instant());
    }

    private void publish(PlatformStatus status) {
        context.snapshots().report(overrides.appliedTo(status));
    }

    /** Ends the pause and closes the breaker, as if nothing had failed. */
    void reset() {
        guard.reset();
        breaker.changed(CircuitBreakerState.CLOSED);
        refusals.reset();
        clients.pacer().resume();
        limits.update();
    }
}
