package fr.guichet.store.embedded;

import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Decisions of operators. */
final class DecisionTable extends Table<Decision> {

    DecisionTable() {
        super(
                Decision.class,
                "decision",
                List.of("id"),
                List.of(
                        "kind",
                        "subject",
                        "decided_value",
                        "decided_by",
                        "decided_at",
                        "reason",
                        "undone_by",
                        "undone_at"));
    }

    @Override
    Cells key(Decision decision, Cells cells) throws SQLException {
        return cells.text(decision.id());
    }

    @Override
    void others(Decision decision, Cells cells) throws SQLException {
        cells.text(decision.kind().code())
                .text(decision.subject())
                .text(decision.value())
                .text(decision.by())
                .instant(decision.at())
                .text(decision.reason())
                .text(decision.undone().map(Decision.Undoing::by))
                .instant(decision.undone().map(Decision.Undoing::at));
    }

    @Override
    Decision fromRow(Row row) throws SQLException {
        Optional<String> undoneBy = row.find("undone_by");
        return new Decision(
                row.text("id"),
                new DecisionKind(row.text("kind")),
                row.text("subject"),
                row.text("decided_value"),
                row.text("decided_by"),
                row.instant("decided_at"),
                row.text("reason"),
                row.findInstant("undone_at").map(at -> new Decision.Undoing(undoneBy.orElse(""), at)));
    }
}
