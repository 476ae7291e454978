package fr.guichet.store.embedded;

import fr.guichet.store.record.AuditLine;
import java.sql.SQLException;
import java.util.List;

/** Audit lines. */
final class AuditTable extends Table<AuditLine> {

    AuditTable() {
        super(
                AuditLine.class,
                "audit_line",
                List.of("id"),
                List.of("noted_at", "who", "what", "subject", "outcome", "detail"));
    }

    @Override
    Cells key(AuditLine line, Cells cells) throws SQLException {
        return cells.text(line.id());
    }

    @Override
    void others(AuditLine line, Cells cells) throws SQLException {
        cells.instant(line.at())
                .text(line.who())
                .text(line.action())
                .text(line.subject())
                .text(line.outcome())
                .text(line.detail());
    }

    @Override
    AuditLine fromRow(Row row) throws SQLException {
        return new AuditLine(
                row.text("id"),
                row.instant("noted_at"),
                row.text("who"),
                row.text("what"),
                row.text("subject"),
                row.text("outcome"),
                row.text("detail"));
    }
}
