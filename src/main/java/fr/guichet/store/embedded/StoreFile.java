package fr.guichet.store.embedded;

import fr.guichet.store.CountQuery;
import fr.guichet.store.Retention;
import fr.guichet.store.StoreRecords;
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

/** An open file of our shape. Used by one thread at a time. */
final class StoreFile implements AutoCloseable {

    private final CentreTable centres = new CentreTable();
    private final ObservationTable observations = new ObservationTable();
    private final DecisionTable decisions = new DecisionTable();
    private final IncidentTable incidents = new IncidentTable();
    private final AuditTable audit = new AuditTable();
    private final CountTable tallies = new CountTable();
    private final List<Table<?>> tables = List.of(centres, observations, decisions, incidents, audit, tallies);

    private final Connection connection;

    StoreFile(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes all in one transaction; it is on the disk when this returns.
     *
     * @return how many cannot be written because of what they hold; all others were
     */
    int write(StoreRecords memos) throws SQLException {
        int refused = 0;
        try {
            inTransaction(memos);
        } catch (SQLException e) {
            if (!H2.isValue(e)) {
                throw e;
            }
            refused = writeOneByOne(memos);
        }
        execute("checkpoint sync");
        return refused;
    }

    private int writeOneByOne(StoreRecords memos) throws SQLException {
        int refused = 0;
        for (StoreRecord memo : memos.all()) {
            StoreRecords one = new StoreRecords(1);
            one.put(memo);
            try {
                inTransaction(one);
            } catch (SQLException e) {
                if (!H2.isValue(e)) {
                    throw e;
                }
                refused++;
                System.getLogger(StoreFile.class.getName())
                        .log(System.Logger.Level.ERROR, "cannot be kept: {0}: {1}", memo.key(), H2.describe(e));
            }
        }
        return refused;
    }

    private void inTransaction(StoreRecords memos) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (Table<?> table : tables) {
                write(table, memos);
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

    private <T extends StoreRecord> void write(Table<T> table, StoreRecords memos) throws SQLException {
        table.write(connection, memos.all(table.kind()));
    }

    /** All that a start needs, as far as it can be read. */
    StoredRows recollect() {
        StoredRows rows = new StoredRows();
        List<CentreIdentity> identities = rows.read(() -> centres.readAll(connection));
        List<StoredObservation> observed = rows.read(() -> observations.readAll(connection));
        List<Decision> active = rows.read(() -> decisions.read(connection, "undone_at is null", Table.Filling.NONE));
        List<Incident> open = rows.read(() -> incidents.read(connection, "ended_at is null", Table.Filling.NONE));
        rows.recollect(identities, observed, active, open);
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

    Rows<CountRecord> history(CountQuery question) throws SQLException {
        return tallies.read(
                connection,
                "span = ? and started_at >= ? and started_at < ?"
                        + (question.departement().isPresent() ? " and departement = ?" : "")
                        + (question.platform().isPresent() ? " and platform = ?" : ""),
                cells -> {
                    cells.text(question.span().code()).instant(question.from()).instant(question.to());
                    if (question.departement().isPresent()) {
                        cells.text(question.departement().get().code());
                    }
                    if (question.platform().isPresent()) {
                        cells.text(question.platform().get().value());
                    }
                });
    }

    /** Deletes what is older than it is kept. */
    void forget(Instant now, Retention retention) throws SQLException {
        for (CountRecord.Span span : CountRecord.Span.values()) {
            tallies.delete(connection, "span = ? and started_at < ?", cells -> cells.text(span.code())
                    .instant(now.minus(retention.of(span))));
        }
        observations.delete(
                connection,
                "attempted_at is null or attempted_at < ?",
                cells -> cells.instant(now.minus(retention.observations())));
    }

    /** Copies the whole file, as it is between two batches, into an archive. */
    void backup(Path archive) throws SQLException {
        execute("backup to '" + archive.toAbsolutePath().toString().replace("'", "''") + "'");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Closes it properly: what was written is there. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Lets go of it as it is. */
    void abandon() {
        H2.abandon(connection);
    }
}
