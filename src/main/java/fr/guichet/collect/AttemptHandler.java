package fr.guichet.collect;

import fr.guichet.client.Pacer;
import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.collect.guard.RefusalPause;
import fr.guichet.collect.schedule.Planner;
import fr.guichet.collect.schedule.Target;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.collect.watch.SourceWatch;
import fr.guichet.model.Missing;
import fr.guichet.model.Provenance;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Draws the consequences of each attempt on one platform: what is known of the listing, how the platform is doing, how long it is left alone. Thread-safe. */
final class AttemptHandler {

    private static final Logger LOG = System.getLogger(AttemptHandler.class.getName());

    private final Recorder recorder;
    private final Planner planner;
    private final StatusTracker tracker;
    private final SourceWatch watch;
    private final OperatorOverrides orders;
    private final SilenceLog silences;
    private final SuspiciousDropLog drops;
    private final Snapshots snapshots;
    private final Pacer pacer;
    private final RefusalPause refusalPause;
    private final Duration breakerDelay;
    private final Clock clock;

    AttemptHandler(
            Recorder recorder,
            Planner planner,
            StatusTracker tracker,
            SourceWatch watch,
            OperatorOverrides orders,
            SilenceLog silences,
            SuspiciousDropLog drops,
            Snapshots snapshots,
            Pacer pacer,
            PlatformSettings settings,
            Clock clock) {
        this.recorder = recorder;
        this.planner = planner;
        this.tracker = tracker;
        this.watch = watch;
        this.orders = orders;
        this.silences = silences;
        this.drops = drops;
        this.snapshots = snapshots;
        this.pacer = pacer;
        this.refusalPause = new RefusalPause(settings.pauseAfterRefusal());
        this.breakerDelay = settings.breaker().delay();
        this.clock = clock;
    }

    void record(Target target, AttemptResult<List<PlaceAvailability>> attempted) {
        switch (attempted) {
            case AttemptResult.Ended<List<PlaceAvailability>>(FetchResult<List<PlaceAvailability>> result) ->
                ended(target, result);
            case AttemptResult.BreakerOpen<List<PlaceAvailability>>(Failure failure) -> report(failure);
            case AttemptResult.Held<List<PlaceAvailability>> _ -> {}
        }
    }

    private void ended(Target target, FetchResult<List<PlaceAvailability>> result) {
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
            LOG.log(Level.INFO, "{0} answers again", tracker.status().name());
            planner.forgive();
        }
        publish(tracker.succeeded(clock.instant()));
    }

    private void failed(Target target, Failure failure) {
        watch.failed(target.ref().key(), failure);
        recorder.failed(target, failure, clock.instant());
        if (failure instanceof Failure.Refused refused) {
            pause(refused);
        } else {
            report(failure);
        }
    }

    /** Where the platform said for how long, its client pauses already. */
    private void pause(Failure.Refused refused) {
        if (pacer.pauseLeft().isEmpty()) {
            pacer.pause(refusalPause.after(refused));
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
                    now.name(),
                    failure.detail(),
                    pacer.pauseLeft().orElse(breakerDelay));
        }
        publish(now);
    }

    private void publish(PlatformStatus status) {
        tell(status);
        silences.see(status, clock.instant());
        drops.settle(clock.instant());
    }

    /** Tells everybody how the platform is doing, operators' word included. */
    void tell(PlatformStatus status) {
        snapshots.report(orders.appliedTo(status));
    }

    /** Operators decided something. */
    void decided() {
        tell(tracker.status());
        drops.decided(clock.instant());
    }

    /** The platform is asked again as if it had never refused. */
    void forgive() {
        refusalPause.answered();
        pacer.resume();
    }
}
