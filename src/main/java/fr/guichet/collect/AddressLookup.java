package fr.guichet.collect;

import fr.guichet.client.PlatformClients;
import fr.guichet.collect.guard.AttemptGuard;
import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.collect.guard.BreakerWatch;
import fr.guichet.collect.guard.RefusalPause;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.model.geo.Address;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.PlatformStatus.State;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.AddressBase;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.KnownAddress;
import fr.guichet.spi.PlatformAdapter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Asks an address base as politely as any platform: its pace, its budget, its breaker, its pauses, its incidents. Used by one thread at a time. */
public final class AddressLookup {

    private final PlatformAdapter adapter;
    private final PlatformClients clients;
    private final PlatformSettings settings;
    private final Snapshots snapshots;
    private final Clock clock;
    private final RequestGate hold;
    private final AttemptGuard guard;
    private final BreakerWatch breaker;
    private final RefusalPause refusalPause;
    private final StatusTracker tracker;
    private final SilenceLog silences;

    /** @param adapter of an {@link AddressBase} */
    AddressLookup(
            PlatformAdapter adapter,
            PlatformClients clients,
            PlatformSettings settings,
            RequestGate hold,
            CollectorContext surroundings) {
        this.adapter = adapter;
        this.clients = clients;
        this.settings = settings;
        this.snapshots = surroundings.snapshots();
        this.clock = surroundings.clock();
        this.hold = hold;
        this.breaker = new BreakerWatch(settings.breaker().delay(), System::nanoTime);
        this.guard = new AttemptGuard(adapter.id(), settings, breaker::changed);
        this.refusalPause = new RefusalPause(settings.pauseAfterRefusal());
        this.tracker = new StatusTracker(adapter.id(), adapter.name(), State.STARTING, clock.instant());
        this.silences = new SilenceLog(adapter.id(), surroundings.store());
        tell(tracker.status());
    }

    /** How long nothing may be asked, in real time; empty when it may. */
    public Optional<Duration> untilMayAsk() {
        if (hold.reason().isPresent()) {
            return Optional.of(settings.pauseAfterRefusal());
        }
        return clients.pacer().pauseLeft().or(breaker::untilProbe).filter(Duration::isPositive);
    }

    /** @return empty inside when no house is meant by that address; {@code Failed} when it could not be asked, and then it is worth asking again */
    public FetchResult<Optional<KnownAddress>> find(Address address) {
        AttemptResult<Optional<KnownAddress>> attempted =
                guard.attempt(() -> ((AddressBase) adapter).find(address, clients.attempt(clock, settings.own())));
        return switch (attempted) {
            case AttemptResult.Ended<Optional<KnownAddress>>(var result) -> ended(result);
            case AttemptResult.BreakerOpen<Optional<KnownAddress>>(Failure failure) ->
                new FetchResult.Failed<>(failure);
            case AttemptResult.Held<Optional<KnownAddress>>(String why) ->
                new FetchResult.Failed<>(new Failure.Unreachable(why));
        };
    }

    private FetchResult<Optional<KnownAddress>> ended(FetchResult<Optional<KnownAddress>> result) {
        if (result instanceof FetchResult.Failed<Optional<KnownAddress>>(Failure failure)) {
            failed(failure);
        } else {
            refusalPause.answered();
            tell(tracker.succeeded(clock.instant()));
        }
        return result;
    }

    private void failed(Failure failure) {
        if (failure instanceof Failure.Refused refused
                && clients.pacer().pauseLeft().isEmpty()) {
            clients.pacer().pause(refusalPause.after(refused));
        }
        tell(tracker.failed(new FailedAttempt(failure.reason(), failure.detail(), clock.instant())));
    }

    private void tell(PlatformStatus status) {
        snapshots.report(status);
        silences.see(status, clock.instant());
    }
}
