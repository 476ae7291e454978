package fr.guichet.store.embedded;

import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.store.embedded.Table.Rows;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.CentreIdentity.Closure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Identities of centres; their external ids are rows of a second table, so that they can be looked up. */
final class CentreTable extends Table<CentreIdentity> {

    private static final String DELETE_IDS = "delete from centre_external_id where centre_id = ?";
    private static final String INSERT_ID =
            "insert into centre_external_id (centre_id, scheme, external_value, is_former) values (?, ?, ?, ?)";
    private static final String SELECT_IDS = "select * from centre_external_id";

    CentreTable() {
        super(
                CentreIdentity.class,
                "centre",
                List.of("id"),
                List.of("merged_into", "closed_since", "closed_why", "first_seen", "last_seen"));
    }

    @Override
    Cells key(CentreIdentity centre, Cells cells) throws SQLException {
        return cells.text(centre.id().value());
    }

    @Override
    void others(CentreIdentity centre, Cells cells) throws SQLException {
        cells.text(centre.mergedInto().map(CentreId::value))
                .instant(centre.closed().map(Closure::since))
                .text(centre.closed().map(Closure::why))
                .instant(centre.firstSeen())
                .instant(centre.lastSeen());
    }

    @Override
    CentreIdentity fromRow(Row row) throws SQLException {
        Optional<String> why = row.find("closed_why");
        return new CentreIdentity(
                new CentreId(row.text("id")),
                Set.of(),
                Set.of(),
                row.find("merged_into").map(CentreId::new),
                row.findInstant("closed_since").map(since -> new Closure(since, why.orElse(""))),
                row.instant("first_seen"),
                row.instant("last_seen"));
    }

    @Override
    void write(Connection connection, Collection<CentreIdentity> centres) throws SQLException {
        super.write(connection, centres);
        batch(connection, DELETE_IDS, centres, (centre, cells) -> key(centre, cells)
                .endRow());
        batch(connection, INSERT_ID, centres, (centre, cells) -> {
            for (ExternalId id : centre.externalIds()) {
                external(centre, id, false, cells);
            }
            for (ExternalId id : centre.formerIds()) {
                external(centre, id, true, cells);
            }
        });
    }

    private static void external(CentreIdentity centre, ExternalId id, boolean former, Cells cells)
            throws SQLException {
        cells.text(centre.id().value()).text(id.scheme()).text(id.value()).flag(former);
        cells.endRow();
    }

    @Override
    Rows<CentreIdentity> readAll(Connection connection) throws SQLException {
        Rows<CentreIdentity> centres = super.readAll(connection);
        Map<CentreId, Set<ExternalId>> current = new HashMap<>();
        Map<CentreId, Set<ExternalId>> former = new HashMap<>();
        int unreadable = readIds(connection, current, former);
        return new Rows<>(
                centres.records().stream()
                        .map(centre -> new CentreIdentity(
                                centre.id(),
                                current.getOrDefault(centre.id(), Set.of()),
                                former.getOrDefault(centre.id(), Set.of()),
                                centre.mergedInto(),
                                centre.closed(),
                                centre.firstSeen(),
                                centre.lastSeen()))
                        .toList(),
                centres.unreadable() + unreadable);
    }

    private static int readIds(
            Connection connection, Map<CentreId, Set<ExternalId>> current, Map<CentreId, Set<ExternalId>> former)
            throws SQLException {
        int unreadable = 0;
        try (PreparedStatement select = connection.prepareStatement(SELECT_IDS);
                ResultSet result = select.executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
                try {
                    (row.flag("is_former") ? former : current)
                            .computeIfAbsent(new CentreId(row.text("centre_id")), _ -> new HashSet<>())
                            .add(new ExternalId(row.text("scheme"), row.text("external_value")));
                } catch (IllegalArgumentException _) {
                    unreadable++;
                }
            }
        }
        return unreadable;
    }
}
