package fr.guichet.store.embedded;

import fr.guichet.store.record.Incident;
import java.sql.SQLException;
import java.util.List;

/** Incidents. */
final class IncidentTable extends Table<Incident> {

    IncidentTable() {
        super(
                Incident.class,
                "incident",
                List.of("id"),
                List.of("source", "kind", "reason", "started_at", "ended_at", "affected_centres", "detail"));
    }

    @Override
    Cells key(Incident incident, Cells cells) throws SQLException {
        return cells.text(incident.id());
    }

    @Override
    void others(Incident incident, Cells cells) throws SQLException {
        cells.text(incident.source())
                .text(incident.kind())
                .text(incident.reason())
                .instant(incident.start())
                .instant(incident.end())
                .number(incident.affectedCentres())
                .text(incident.detail());
    }

    @Override
    Incident fromRow(Row row) throws SQLException {
        return new Incident(
                row.text("id"),
                row.text("source"),
                row.text("kind"),
                row.text("reason"),
                row.instant("started_at"),
                row.findInstant("ended_at"),
                row.number("affected_centres"),
                row.text("detail"));
    }
}
