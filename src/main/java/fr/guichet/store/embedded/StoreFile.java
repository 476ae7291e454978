package fr.guichet.store.embedded;

import fr.guichet.store.CountQuery;
import fr.guichet.store.StoreRecords;
import fr.guichet.store.StoreSettings.Retention;
import fr.guichet.store.embedded.Table.Rows;
import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.CountRecord;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.StoreRecord;
import fr.guichet.store.record.StoredObservation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** An open file with the current schema. Used by one thread at a time. */
final class StoreFile implements AutoCloseable {

    private final CentreTable centres = new CentreTable();
    private final ObservationTable observations = new ObservationTable();
    private final DecisionTable decisions = new DecisionTable();
    private final IncidentTable incidents = new IncidentTable();
    private final AuditTable audit = new AuditTable();
    private final CountTable counts = new CountTable();
    private final List<Table<?>> tables = List.of(centres, observations, decisions, incidents, audit, counts);

    private final Connection connection;

    StoreFile(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes records in one transaction; they are on disk when this returns.
     *
     * @return how many the database rejects; all others were written
     */
    int write(StoreRecords records) throws SQLException {
        int rejected = 0;
        try {
            inTransaction(records);
        } catch (SQLException e) {
            if (!H2.isValue(e)) {
                throw e;
            }
            rejected = writeOneByOne(records);
        }
        execute("checkpoint sync");
        return rejected;
    }

    private int writeOneByOne(StoreRecords records) throws SQLException {
        int rejected = 0;
        for (StoreRecord record : records.all()) {
            StoreRecords one = new StoreRecords(1);
            one.put(record);
            try {
                inTransaction(one);
            } catch (SQLException e) {
                if (!H2.isValue(e)) {
                    throw e;
                }
                rejected++;
                System.getLogger(StoreFile.class.getName())
                        .log(System.Logger.Level.ERROR, "Record rejected: {0}: {1}", record.key(), H2.describe(e));
            }
        }
        return rejected;
    }

    private void inTransaction(StoreRecords records) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (Table<?> table : tables) {
                write(table, records);
            }
            connection.commit();
        } catch (SQLException e) {
            rollBackAfter(e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private void rollBackAfter(SQLException trouble) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            trouble.addSuppressed(e);
        }
    }

    private <T extends StoreRecord> void write(Table<T> table, StoreRecords records) throws SQLException {
        table.write(connection, records.all(table.kind()));
    }

    /** Reads the state for a start, as far as it is readable. */
    StoredRows readState() {
        StoredRows rows = new StoredRows();
        List<CentreIdentity> identities = rows.read(() -> centres.readAll(connection));
        List<StoredObservation> observed = rows.read(() -> observations.readAll(connection));
        List<Decision> active = rows.read(() -> decisions.read(connection, "undone_at is null", Table.Filling.NONE));
        List<Incident> open = rows.read(() -> incidents.read(connection, "ended_at is null", Table.Filling.NONE));
        rows.setState(identities, observed, active, open);
        return rows;
    }

    Rows<Decision> decisions() throws SQLException {
        return decisions.readAll(connection);
    }

    Rows<Incident> incidents(Instant from, Instant to) throws SQLException {
        return incidents.read(
                connection, "started_at < ? and (ended_at is null or ended_at >= ?)", cells -> cells.instant(to)
                        .instant(from));
    }

    Rows<AuditLine> audit(Instant from, Instant to) throws SQLException {
        return audit.read(connection, "noted_at >= ? and noted_at < ?", cells -> cells.instant(from)
                .instant(to));
    }

    Rows<CountRecord> history(CountQuery query) throws SQLException {
        return counts.read(
                connection,
                "span = ? and started_at >= ? and started_at < ?"
                        + (query.departement().isPresent() ? " and departement = ?" : "")
                        + (query.platform().isPresent() ? " and platform = ?" : ""),
                cells -> {
                    cells.text(query.span().code()).instant(query.from()).instant(query.to());
                    if (query.departement().isPresent()) {
                        cells.text(query.departement().get().code());
                    }
                    if (query.platform().isPresent()) {
                        cells.text(query.platform().get().value());
                    }
                });
    }

    /** Deletes what is older than its retention. */
    void forget(Instant now, Retention retention) throws SQLException {
        for (CountRecord.Span span : CountRecord.Span.values()) {
            counts.delete(connection, "span = ? and started_at < ?", cells -> cells.text(span.code())
                    .instant(now.minus(retention.of(span))));
        }
        observations.delete(
                connection,
                "attempted_at is null or attempted_at < ?",
                cells -> cells.instant(now.minus(retention.observations())));
    }

    /** Copies the file between two batches into an archive. */
    void backup(Path archive) throws SQLException {
        execute("backup to '" + archive.toAbsolutePath().toString().replace("'", "''") + "'");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Closes it properly. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Closes it without writing. */
    void abandon() {
        H2.abandon(connection);
    }
}
