package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.store.Incident;
import fr.guichet.store.Store;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Opens an incident when a platform stops talking and closes it when the platform answers again. One that a restart interrupted goes on. Thread-safe. */
final class IncidentLog {

    private static final String SILENT = "silent";

    private final PlatformId platform;
    private final Store store;
    private Optional<Incident> open;

    IncidentLog(PlatformId platform, Store store) {
        this.platform = platform;
        this.store = store;
        this.open = store.load().value().incidents().stream()
                .filter(incident -> incident.source().equals(platform.value()))
                .filter(incident -> incident.kind().equals(SILENT))
                .findFirst();
    }

    synchronized void see(PlatformStatus status, Instant now) {
        if (status.isSilent() && open.isEmpty()) {
            keep(new Incident(
                    UUID.randomUUID().toString(),
                    platform.value(),
                    SILENT,
                    status.reason().map(UnknownReason::code).orElse(""),
                    status.since(),
                    Optional.empty(),
                    status.listings(),
                    status.lastFailure().map(FailedAttempt::detail).orElse("")));
        } else if (status.state() == PlatformStatus.State.ANSWERING && open.isPresent()) {
            store.remember(open.get().ended(now));
            open = Optional.empty();
        }
    }

    private void keep(Incident incident) {
        open = Optional.of(incident);
        store.remember(incident);
    }
}
