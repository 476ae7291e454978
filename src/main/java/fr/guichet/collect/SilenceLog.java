package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.store.Store;
import java.time.Duration;
import java.time.Instant;

/** Opens an incident when a platform becomes silent and closes it when the platform answers again. A platform that flaps has one incident, with a count. Thread-safe. */
public final class SilenceLog {

    /** A platform that becomes silent again so soon is flapping. */
    private static final Duration FLAPPING = Duration.ofMinutes(5);

    private final IncidentLog incidents;

    public SilenceLog(PlatformId platform, Store store) {
        this.incidents = new IncidentLog(platform, "silent", FLAPPING, store);
    }

    public void update(PlatformStatus status, Instant now) {
        if (status.isSilent()) {
            incidents.begin(
                    status.reason().map(UnknownReason::code).orElse(""),
                    status.since(),
                    status.listings(),
                    status.lastFailure().map(FailedAttempt::detail).orElse(""));
        } else if (status.state() == PlatformStatus.State.ANSWERING) {
            incidents.end(now);
        }
    }
}
