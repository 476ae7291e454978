package fr.guichet.store.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Opens H2 files and classifies H2 errors. */
final class H2 {

    /** Suffix that H2 appends to the name of a database. */
    static final String SUFFIX = ".mv.db";

    private static final String USER = "guichet";

    /** Only we close it; a small cache; no trace file. */
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384;TRACE_LEVEL_FILE=0";

    private final String fileSystem;

    /** @param fileSystem the prefix of an H2 file system; empty for the default one */
    H2(String fileSystem) {
        this.fileSystem = fileSystem;
    }

    /** @param database the file; created if missing */
    JdbcDataSource source(Path database) {
        return source(database, "");
    }

    private JdbcDataSource source(Path database, String more) {
        String path = database.toAbsolutePath().toString();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + fileSystem + path.substring(0, path.length() - SUFFIX.length()) + OPTIONS + more);
        source.setUser(USER);
        source.setPassword("");
        return source;
    }

    Connection open(Path database) throws SQLException {
        return source(database).getConnection();
    }

    /** Opens a file read-only. @throws SQLException with {@link #hasNothing} when it is empty */
    Connection openToRead(Path database) throws SQLException {
        return source(database, ";ACCESS_MODE_DATA=r").getConnection();
    }

    /** Closes a database without writing to it. */
    static void abandon(Connection connection) {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException _) {
            // It was closed already.
        }
    }

    /** Whether the file is corrupt. */
    static boolean isCorrupt(Throwable trouble) {
        return isCode(trouble, ErrorCode.FILE_CORRUPTED_1)
                || storeCode(trouble)
                        .filter(code -> switch (code) {
                            case DataUtils.ERROR_FILE_CORRUPT,
                                    DataUtils.ERROR_CHUNK_NOT_FOUND,
                                    DataUtils.ERROR_BLOCK_NOT_FOUND,
                                    DataUtils.ERROR_SERIALIZATION -> true;
                            case DataUtils.ERROR_READING_FAILED ->
                                causes(trouble).anyMatch(EOFException.class::isInstance);
                            default -> false;
                        })
                        .isPresent();
    }

    /** Whether a read-only open failed because the database is empty. */
    static boolean hasNothing(Throwable trouble) {
        return isCode(trouble, ErrorCode.DATABASE_IS_READ_ONLY);
    }

    /** Whether a table is missing. */
    static boolean lacksTable(Throwable trouble) {
        return isCode(trouble, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1)
                || isCode(trouble, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2)
                || isCode(trouble, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);
    }

    /** Whether a newer H2 wrote the file. */
    static boolean isTooNew(Throwable trouble) {
        return isCode(trouble, ErrorCode.FILE_VERSION_ERROR_1)
                || storeCode(trouble)
                        .filter(code -> code == DataUtils.ERROR_UNSUPPORTED_FORMAT)
                        .isPresent();
    }

    /** Whether the cause is an I/O error. */
    static boolean isDisk(Throwable trouble) {
        return causes(trouble).anyMatch(IOException.class::isInstance)
                || isCode(trouble, ErrorCode.IO_EXCEPTION_1)
                || isCode(trouble, ErrorCode.IO_EXCEPTION_2);
    }

    /** Whether the cause is a value, such as a text that is too long: other records can be written. */
    static boolean isValue(SQLException trouble) {
        String state = trouble.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** Describes an error in one line, for operators: the I/O error if there is one, otherwise the SQL error and its cause. */
    static String describe(Throwable trouble) {
        return causes(trouble)
                .filter(cause -> cause instanceof IOException && cause.getMessage() != null)
                .findFirst()
                .map(H2::firstLine)
                .orElseGet(() -> causes(trouble)
                        .filter(SQLException.class::isInstance)
                        .map(H2::firstLine)
                        .filter(line -> !line.equals(firstLine(trouble)))
                        .reduce((_, inner) -> inner)
                        .map(line -> firstLine(trouble) + ": " + line)
                        .orElse(firstLine(trouble)));
    }

    private static String firstLine(Throwable trouble) {
        String message = trouble.getMessage();
        return message == null
                ? trouble.toString()
                : message.lines().findFirst().orElse(message).replace("; SQL statement:", "");
    }

    private static boolean isCode(Throwable trouble, int code) {
        return causes(trouble).anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == code);
    }

    private static Optional<Integer> storeCode(Throwable trouble) {
        return causes(trouble)
                .filter(MVStoreException.class::isInstance)
                .map(cause -> ((MVStoreException) cause).getErrorCode())
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.<Throwable>iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
