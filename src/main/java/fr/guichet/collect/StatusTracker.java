package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.PlatformStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the status of one platform. A refusal, a few failures in a row or an open breaker make it silent. The silence ends with an answer to an attempt that began after it, once the breaker is
 * closed. Thread-safe.
 */
final class StatusTracker {

    /** So many that one failing centre, tried twice, does not make its platform silent. */
    private static final int FAILURES_TO_SILENCE = 5;

    private PlatformStatus status;
    private int failuresInARow;

    StatusTracker(PlatformId platform, String name, State state, Instant now) {
        this.status = new PlatformStatus(
                platform, name, state, now, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    synchronized PlatformStatus status() {
        return status;
    }

    /**
     * An attempt was answered, at least in part.
     *
     * @param startedAt when it began
     * @param isBreakerClosed after the attempt
     */
    synchronized PlatformStatus succeeded(Instant startedAt, Instant now, boolean isBreakerClosed) {
        if (status.isSilent() && (!isBreakerClosed || startedAt.isBefore(status.since()))) {
            status = with(State.SILENT, status.since(), status.reason(), Optional.of(now), status.lastFailure());
            return status;
        }
        failuresInARow = 0;
        Instant since = status.state() == State.ANSWERING ? status.since() : now;
        status = with(State.ANSWERING, since, Optional.empty(), Optional.of(now), status.lastFailure());
        return status;
    }

    /** @param isBreakerClosed after the attempt */
    synchronized PlatformStatus failed(FailedAttempt failure, boolean isBreakerClosed) {
        failuresInARow++;
        boolean silent = status.isSilent()
                || failure.reason() == UnknownReason.REFUSED
                || failuresInARow >= FAILURES_TO_SILENCE
                || !isBreakerClosed;
        Instant since = silent && !status.isSilent() ? failure.at() : status.since();
        status = with(
                silent ? State.SILENT : status.state(),
                since,
                silent ? Optional.of(failure.reason()) : Optional.empty(),
                status.lastSuccess(),
                Optional.of(failure));
        return status;
    }

    synchronized PlatformStatus fetches(int listings, Optional<Duration> meanInterval) {
        status = new PlatformStatus(
                status.platform(),
                status.name(),
                status.state(),
                status.since(),
                status.reason(),
                listings,
                status.lastSuccess(),
                status.lastFailure(),
                meanInterval);
        return status;
    }

    private PlatformStatus with(
            State state,
            Instant since,
            Optional<UnknownReason> reason,
            Optional<Instant> lastSuccess,
            Optional<FailedAttempt> lastFailure) {
        return new PlatformStatus(
                status.platform(),
                status.name(),
                state,
                since,
                reason,
                status.listings(),
                lastSuccess,
                lastFailure,
                status.meanInterval());
    }
}
