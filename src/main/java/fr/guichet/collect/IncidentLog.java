package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.store.Store;
import fr.guichet.store.record.Incident;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The incidents of one kind on one platform, at most one open at a time. An open one continues after a restart. Thread-safe. */
final class IncidentLog {

    private final PlatformId platform;
    private final String kind;
    private final Store store;
    private Optional<Incident> lasting;

    IncidentLog(PlatformId platform, String kind, Store store) {
        this.platform = platform;
        this.kind = kind;
        this.store = store;
        this.lasting = store.load().value().incidents().stream()
                .filter(incident -> incident.source().equals(platform.value()))
                .filter(incident -> incident.kind().equals(kind))
                .findFirst();
    }

    /** The open incident; empty when there is none. */
    synchronized Optional<Incident> lasting() {
        return lasting;
    }

    /** Opens an incident unless one is open. */
    synchronized void begin(String reason, Instant since, int affected, String detail) {
        if (lasting.isEmpty()) {
            keep(new Incident(
                    UUID.randomUUID().toString(),
                    platform.value(),
                    kind,
                    reason,
                    since,
                    Optional.empty(),
                    affected,
                    detail));
        }
    }

    /** Raises the number of centres that the open incident affects. */
    synchronized void affects(int affected) {
        lasting.filter(incident -> incident.affectedCentres() < affected)
                .ifPresent(incident -> keep(incident.touching(affected)));
    }

    /** Closes the open incident. */
    synchronized void end(Instant at) {
        lasting.ifPresent(incident -> store.save(incident.ended(at)));
        lasting = Optional.empty();
    }

    private void keep(Incident incident) {
        lasting = Optional.of(incident);
        store.save(incident);
    }
}
