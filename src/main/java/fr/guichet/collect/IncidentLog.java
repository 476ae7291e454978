package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.store.Store;
import fr.guichet.store.record.Incident;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The incidents of one kind on one platform, of which one lasts at a time. One that a restart interrupted goes on. Thread-safe. */
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

    /** The one that lasts. */
    synchronized Optional<Incident> lasting() {
        return lasting;
    }

    /** Begins one unless one lasts. */
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

    /** Tells that the one that lasts touches more than was known. */
    synchronized void touches(int affected) {
        lasting.filter(incident -> incident.affectedCentres() < affected)
                .ifPresent(incident -> keep(incident.touching(affected)));
    }

    /** Ends the one that lasts. */
    synchronized void end(Instant at) {
        lasting.ifPresent(incident -> store.save(incident.ended(at)));
        lasting = Optional.empty();
    }

    private void keep(Incident incident) {
        lasting = Optional.of(incident);
        store.save(incident);
    }
}
