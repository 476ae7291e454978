package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.store.Store;
import fr.guichet.store.record.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The incidents of one kind on one platform, at most one open at a time. An open one continues after a restart. One that begins soon after the last one ended continues that one, with a
 * count. Thread-safe.
 */
final class IncidentLog {

    private final PlatformId platform;
    private final String kind;
    private final Duration sameWithin;
    private final Store store;
    private Optional<Incident> lasting;
    private Optional<Incident> ended = Optional.empty();
    private int times = 1;

    /** @param sameWithin how soon after its end an incident continues; zero: never */
    IncidentLog(PlatformId platform, String kind, Duration sameWithin, Store store) {
        this.platform = platform;
        this.kind = kind;
        this.sameWithin = sameWithin;
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
            Optional<Incident> same = ended.filter(incident -> isRecent(incident, since));
            times = same.isPresent() ? times + 1 : 1;
            keep(new Incident(
                    same.map(Incident::id).orElseGet(() -> UUID.randomUUID().toString()),
                    platform.value(),
                    kind,
                    reason,
                    same.map(Incident::start).orElse(since),
                    Optional.empty(),
                    Math.max(affected, same.map(Incident::affectedCentres).orElse(0)),
                    times == 1 ? detail : times + " times, last: " + detail));
        }
    }

    private boolean isRecent(Incident incident, Instant now) {
        return incident.end().filter(end -> now.isBefore(end.plus(sameWithin))).isPresent();
    }

    /** Raises the number of centres that the open incident affects. */
    synchronized void affects(int affected) {
        lasting.filter(incident -> incident.affectedCentres() < affected)
                .ifPresent(incident -> keep(incident.touching(affected)));
    }

    /** Closes the open incident. */
    synchronized void end(Instant at) {
        if (lasting.isPresent()) {
            ended = lasting.map(incident -> incident.ended(at));
            ended.ifPresent(store::save);
            lasting = Optional.empty();
        }
    }

    private void keep(Incident incident) {
        lasting = Optional.of(incident);
        store.save(incident);
    }
}
