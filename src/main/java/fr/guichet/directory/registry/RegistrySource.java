package fr.guichet.directory.registry;

import fr.guichet.collect.SilenceLog;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.PlatformStatus.State;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.Store;
import java.time.Instant;
import java.util.Optional;

/**
 * The registry as a source: its status, and an incident while it fails. It is loaded so rarely that one failed load makes it silent. Used by one thread.
 */
public final class RegistrySource {

    private final Snapshots snapshots;
    private final SilenceLog silences;
    private PlatformStatus status;

    public RegistrySource(PlatformAdapter adapter, Snapshots snapshots, Store store, Instant now) {
        this.snapshots = snapshots;
        this.silences = new SilenceLog(adapter.id(), store);
        this.status = new PlatformStatus(
                adapter.id(),
                adapter.name(),
                State.STARTING,
                now,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A load succeeded, changed or not.
     *
     * @param centres how many it lists
     */
    public void answered(int centres, Instant now) {
        Instant since = status.state() == State.ANSWERING ? status.since() : now;
        publish(with(State.ANSWERING, since, Optional.empty(), centres, Optional.of(now), status.lastFailure()), now);
    }

    /** A load failed or was refused; the last one stays in use. */
    public void failed(UnknownReason reason, String detail, Instant now) {
        Instant since = status.isSilent() ? status.since() : now;
        publish(
                with(
                        State.SILENT,
                        since,
                        Optional.of(reason),
                        status.listings(),
                        status.lastSuccess(),
                        Optional.of(new FailedAttempt(reason, detail, now))),
                now);
    }

    private void publish(PlatformStatus changed, Instant now) {
        status = changed;
        silences.update(changed, now);
        snapshots.report(changed);
    }

    private PlatformStatus with(
            State state,
            Instant since,
            Optional<UnknownReason> reason,
            int centres,
            Optional<Instant> lastSuccess,
            Optional<FailedAttempt> lastFailure) {
        return new PlatformStatus(
                status.platform(),
                status.name(),
                state,
                since,
                reason,
                centres,
                lastSuccess,
                lastFailure,
                status.meanInterval());
    }
}
