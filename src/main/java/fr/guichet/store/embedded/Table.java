package fr.guichet.store.embedded;

import fr.guichet.store.record.StoreRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One table: maps records to rows and back. Its SQL works in H2 and PostgreSQL. */
abstract class Table<T extends StoreRecord> {

    private static final Logger LOG = System.getLogger(Table.class.getName());

    private final Class<T> kind;
    private final String name;
    private final String insert;
    private final String delete;

    /**
     * @param key the columns of a record's key
     * @param others all other columns
     */
    Table(Class<T> kind, String name, List<String> key, List<String> others) {
        this.kind = kind;
        this.name = name;
        List<String> all = Stream.concat(key.stream(), others.stream()).toList();
        insert = "insert into " + name + " (" + String.join(", ", all) + ") values ("
                + String.join(", ", Collections.nCopies(all.size(), "?")) + ")";
        delete = "delete from " + name + " where "
                + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }

    Class<T> kind() {
        return kind;
    }

    /** Sets the columns of the key. */
    abstract Cells key(T record, Cells cells) throws SQLException;

    /** Sets all other columns. */
    abstract void others(T record, Cells cells) throws SQLException;

    /** Reads a row. @throws IllegalArgumentException or {@link DateTimeException} when it is unreadable */
    abstract T fromRow(Row row) throws SQLException;

    /** Writes records, replacing those of the same key, in the connection's transaction. */
    void write(Connection connection, Collection<T> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        batch(connection, delete, records, (record, cells) -> key(record, cells).endRow());
        batch(connection, insert, records, (record, cells) -> {
            others(record, key(record, cells));
            cells.endRow();
        });
    }

    /** Reads the rows that match a condition; an unreadable row is counted and logged and hides no other. */
    Rows<T> read(Connection connection, String condition, Filling parameters) throws SQLException {
        List<T> records = new ArrayList<>();
        int unreadable = 0;
        try (PreparedStatement select = connection.prepareStatement("select * from " + name + " where " + condition)) {
            parameters.fill(new Cells(select));
            try (ResultSet result = select.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    try {
                        records.add(fromRow(row));
                    } catch (IllegalArgumentException | DateTimeException e) {
                        unreadable++;
                        LOG.log(Level.WARNING, "A row of {0} cannot be read: {1}", name, e.getMessage());
                    }
                }
            }
        }
        return new Rows<>(records, unreadable);
    }

    Rows<T> readAll(Connection connection) throws SQLException {
        return read(connection, "1 = 1", Filling.NONE);
    }

    /** Deletes the rows that match a condition. */
    void delete(Connection connection, String condition, Filling parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from " + name + " where " + condition)) {
            parameters.fill(new Cells(statement));
            statement.executeUpdate();
        }
    }

    static <M> void batch(Connection connection, String sql, Collection<M> values, RowFilling<M> filling)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Cells cells = new Cells(statement);
            for (M value : values) {
                filling.fill(value, cells);
            }
            statement.executeBatch();
        }
    }

    /** Sets the parameters of a condition. */
    interface Filling {

        Filling NONE = cells -> {};

        void fill(Cells cells) throws SQLException;
    }

    /** Sets one row of a batch and ends it. */
    interface RowFilling<M> {
        void fill(M value, Cells cells) throws SQLException;
    }

    /**
     * The rows read from a table.
     *
     * @param records the readable rows
     * @param unreadable how many rows were not readable
     */
    record Rows<T>(List<T> records, int unreadable) {
        Rows {
            records = List.copyOf(records);
        }
    }
}
