package fr.guichet.store.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens the file of a data directory, whatever state it is in: makes a new one, brings an older one to our shape on a copy of it, sets a corrupt one aside, and refuses what a
 * newer version wrote. Holds the directory from the first opening to the end. Used by one thread at a time.
 */
final class FileOpener implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FileOpener.class.getName());

    private final DataFiles files;
    private final H2 h2;
    private final Migrations migrations;
    private final Clock clock;
    private @Nullable DirectoryLock lock;
    private boolean isNew;
    private volatile Optional<String> setAside = Optional.empty();

    FileOpener(DataFiles files, H2 h2, Migrations migrations, Clock clock) {
        this.files = files;
        this.h2 = h2;
        this.migrations = migrations;
        this.clock = clock;
    }

    FileOpening open() {
        try {
            if (lock == null) {
                lock = DirectoryLock.tryTake(files).orElse(null);
            }
            if (lock == null) {
                return new FileOpening.Unavailable(files.directory() + " is in use by another process");
            }
            files.dropDraft();
            return Files.exists(files.database()) ? openExisting() : begin();
        } catch (IOException e) {
            return new FileOpening.Unavailable("the data directory cannot be used: " + e);
        } catch (SQLException e) {
            return new FileOpening.Unavailable(H2.describe(e));
        }
    }

    private FileOpening openExisting() throws IOException, SQLException {
        if (Files.size(files.database()) == 0) {
            return beginAfterSettingAside("it is empty");
        }
        try {
            return switch (shape()) {
                case CURRENT -> opened();
                case OLDER -> migrate();
                case NEWER -> newer();
                case FOREIGN -> beginAfterSettingAside("it holds nothing of ours");
            };
        } catch (SQLException e) {
            if (H2.isTooNew(e)) {
                return newer();
            }
            if (H2.isCorrupt(e)) {
                return beginAfterSettingAside(H2.describe(e));
            }
            throw e;
        }
    }

    /** Looks at the file without changing it. */
    private Migrations.Shape shape() throws SQLException {
        try {
            Connection connection = h2.openToRead(files.database());
            try {
                return migrations.shape(connection);
            } finally {
                H2.abandon(connection);
            }
        } catch (SQLException e) {
            if (H2.hasNothing(e)) {
                return Migrations.Shape.FOREIGN;
            }
            throw e;
        }
    }

    private FileOpening newer() {
        return new FileOpening.Refused(
                files.database()
                        + " was written by a newer version of Guichet. Start that version, or restore a backup that this one made.");
    }

    private FileOpening beginAfterSettingAside(String why) throws IOException, SQLException {
        setAside(why);
        return begin();
    }

    /** Takes a file that cannot be read out of the way, and keeps it. */
    void setAside(String why) throws IOException {
        Path kept = files.setAside("corrupt", clock.instant());
        setAside = Optional.of(kept.getFileName().toString());
        LOG.log(
                Level.ERROR,
                "the store''s file cannot be read ({0}); it is kept as {1} and a new one begun",
                why,
                kept);
    }

    /** A new file, made beside and put in place whole. */
    private FileOpening begin() throws IOException, SQLException {
        Optional<FileOpening> failed = applyToDraft("cannot make a new file");
        if (failed.isPresent()) {
            return failed.get();
        }
        files.acceptDraft();
        isNew = true;
        return opened();
    }

    /** Brings the file to our shape on a copy, so that it is as it was if that fails; and keeps it as it was if that succeeds. */
    private FileOpening migrate() throws IOException, SQLException {
        Files.copy(files.database(), files.draft());
        Optional<FileOpening> failed = applyToDraft("cannot bring " + files.database() + " to this version's shape");
        if (failed.isPresent()) {
            return failed.get();
        }
        Path before = files.copyAside("before-migration", clock.instant());
        files.acceptDraft();
        LOG.log(Level.INFO, "the store''s file was brought to this version''s shape; before that it was {0}", before);
        return opened();
    }

    /** Empty when it worked; else the draft is gone. A full disk may be emptied; a step that does not fit will not fit later. */
    private Optional<FileOpening> applyToDraft(String what) throws IOException {
        try {
            JdbcDataSource source = h2.source(files.draft());
            try (Connection keepsItOpen = source.getConnection();
                    var statement = keepsItOpen.createStatement()) {
                migrations.apply(source);
                statement.execute("checkpoint sync");
            }
            return Optional.empty();
        } catch (SQLException | FlywayException e) {
            files.dropDraft();
            String message = what + ": " + H2.describe(e);
            return Optional.of(
                    H2.isDisk(e)
                            ? new FileOpening.Unavailable(message)
                            : new FileOpening.Refused(
                                    message + ". Nothing was changed; the former version can be started."));
        }
    }

    private FileOpening opened() throws SQLException {
        return new FileOpening.Opened(new StoreFile(h2.open(files.database())), isNew);
    }

    /** A new file holds now all that holds. */
    void filled() {
        isNew = false;
    }

    /** The name under which the last corrupt file was kept; empty when there was none. Asked from any thread. */
    Optional<String> setAside() {
        return setAside;
    }

    /** How large the file is, in bytes; empty when there is none. */
    OptionalLong size() {
        try {
            return OptionalLong.of(Files.size(files.database()));
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    /** Lets go of the directory. */
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
