package fr.guichet.store.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads the current row of a result by column. */
final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    String text(String column) throws SQLException {
        return find(column).orElseThrow(() -> new IllegalArgumentException("no " + column));
    }

    Optional<String> find(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    Instant instant(String column) throws SQLException {
        return findInstant(column).orElseThrow(() -> new IllegalArgumentException("no " + column));
    }

    Optional<Instant> findInstant(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    int number(String column) throws SQLException {
        return result.getInt(column);
    }

    long largeNumber(String column) throws SQLException {
        return result.getLong(column);
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }
}
