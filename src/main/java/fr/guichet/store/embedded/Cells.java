package fr.guichet.store.embedded;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Sets the parameters of a statement in order. */
final class Cells {

    private final PreparedStatement statement;
    private int last;

    Cells(PreparedStatement statement) {
        this.statement = statement;
    }

    Cells text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Cells text(Optional<String> value) throws SQLException {
        statement.setString(++last, value.orElse(null));
        return this;
    }

    Cells instant(Instant value) throws SQLException {
        statement.setObject(++last, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    Cells instant(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return instant(value.get());
        }
        statement.setNull(++last, Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Cells number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Cells flag(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    /** Adds the row to the batch and starts the next one. */
    void endRow() throws SQLException {
        statement.addBatch();
        last = 0;
    }
}
