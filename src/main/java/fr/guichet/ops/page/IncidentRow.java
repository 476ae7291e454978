package fr.guichet.ops.page;

import fr.guichet.store.record.Incident;
import java.time.Instant;
import java.util.Optional;

/** An incident as a row of the page. */
public record IncidentRow(
        String source, String kind, String reason, Moment start, Optional<Moment> end, String centres, String detail) {

    static IncidentRow of(Incident incident, Instant now) {
        return new IncidentRow(
                incident.source(),
                French.incident(incident.kind()),
                French.reason(incident.reason()),
                Moment.of(incident.start(), now),
                incident.end().map(at -> Moment.of(at, now)),
                Numbers.of(incident.affectedCentres()),
                incident.detail());
    }
}
