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

    /** How many silences began. */
    private int silences;

    StatusTracker(PlatformId platform, String name, State state, Instant now) {
        this.status = new PlatformStatus(
                platform, name, state, now, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    synchronized PlatformStatus status() {
        return status;
    }

    /** How many silences have begun until now. */
    synchronized int silences() {
        return silences;
    }

    /**
     * An attempt was answered, at least in part.
     *
     * @param silencesBefore {@link #silences} when the attempt began; not its time, since the clock of a test can be set back
     * @param isBreakerClosed after the attempt
     */
    synchronized PlatformStatus succeeded(int silencesBefore, Instant now, boolean isBreakerClosed) {
        if (status.isSilent() && (!isBreakerClosed || silencesBefore < silences)) {
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
        silences += silent && !status.isSilent() ? 1 : 0;
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
