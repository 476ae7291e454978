package fr.guichet.collect;

import fr.guichet.client.Attempt;
import fr.guichet.collect.guard.AttemptOutcome;
import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.collect.schedule.Planner;
import fr.guichet.collect.schedule.Target;
import fr.guichet.model.Provenance;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One attempt on a target: closing it also records what is known of its listings and gives the target back to the planner. */
final class ListingAttempt extends SourceAttempt<List<PlaceAvailability>> {

    private final Target target;
    private final Recorder recorder;
    private final SuspiciousDropLog drops;
    private final Planner planner;

    ListingAttempt(Source source, Target target, Recorder recorder, SuspiciousDropLog drops, Planner planner) {
        super(source, target.ref().key());
        this.target = target;
        this.recorder = recorder;
        this.drops = drops;
        this.planner = planner;
    }

    @Override
    void settle(AttemptResult<List<PlaceAvailability>> ended) {
        Optional<Failure.Refused> refusal = Optional.empty();
        if (ended instanceof AttemptResult.Ended<List<PlaceAvailability>>(var result)) {
            refusal = record(result);
        }
        if (refusal.isPresent()) {
            source.settle(refusal.get());
        } else if (concernsPlatform(ended) && source.settle(ended, silencesBefore)) {
            planner.forgive();
        }
        drops.settle(now());
    }

    /** A target that was asked for is checked without the cached responses. */
    @Override
    Attempt begin() {
        return planner.isOnDemand(target)
                ? source.clients()
                        .check(source.context().clock(), source.settings().own())
                : super.begin();
    }

    /** @return the refusal that cut an answer short; empty when none did */
    private Optional<Failure.Refused> record(FetchResult<List<PlaceAvailability>> result) {
        String key = target.ref().key();
        switch (result) {
            case FetchResult.Fetched<List<PlaceAvailability>> fetched -> {
                source.watch().answered(key, fetched.warnings());
                recorder.answered(target, fetched.value(), fetched.provenance());
                return fetched.refusal();
            }
            case FetchResult.Unchanged<List<PlaceAvailability>>(Provenance provenance) -> {
                source.watch().answered(key, List.of());
                recorder.unchanged(target, provenance);
            }
            case FetchResult.Failed<List<PlaceAvailability>>(Failure failure) -> {
                source.watch().failed(key, failure);
                recorder.failed(target, failure, now());
            }
        }
        return Optional.empty();
    }

    private Instant now() {
        return source.context().clock().instant();
    }

    @Override
    void release(AttemptResult<List<PlaceAvailability>> ended) {
        planner.done(target, AttemptOutcome.of(ended, requests()));
    }
}
