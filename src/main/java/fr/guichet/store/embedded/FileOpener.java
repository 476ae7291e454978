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
 * Opens the file of a data directory: creates a missing one, migrates an older one on a copy, sets a corrupt one aside, and refuses one that a newer version wrote. Holds the lock of
 * the directory from the first opening until it is closed. Used by one thread at a time.
 */
final class FileOpener implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FileOpener.class.getName());

    private final DataFiles files;
    private final DecisionFile decisions;
    private final LimitFile limits;
    private final H2 h2;
    private final Migrations migrations;
    private final Clock clock;
    private @Nullable DirectoryLock lock;
    private boolean isNew;
    private volatile Optional<String> setAside = Optional.empty();

    FileOpener(DataFiles files, H2 h2, Migrations migrations, Clock clock) {
        this.files = files;
        this.decisions = new DecisionFile(files.decisions());
        this.limits = new LimitFile(files.limits());
        this.h2 = h2;
        this.migrations = migrations;
        this.clock = clock;
    }

    Opening open() {
        try {
            if (lock == null) {
                lock = DirectoryLock.tryTake(files).orElse(null);
            }
            if (lock == null) {
                return new Opening.InUse("the data directory " + files.directory() + " is in use by another process");
            }
            files.dropDraft();
            return Files.exists(files.database()) ? openExisting() : begin();
        } catch (IOException e) {
            return new Opening.Unavailable("the data directory cannot be used: " + e);
        } catch (SQLException e) {
            return new Opening.Unavailable(H2.describe(e));
        }
    }

    private Opening openExisting() throws IOException, SQLException {
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

    private Opening newer() {
        return new Opening.Refused(
                files.database()
                        + " was written by a newer version of Guichet. Start that version, or restore a backup that this one made.");
    }

    private Opening beginAfterSettingAside(String why) throws IOException, SQLException {
        setAside(why);
        return begin();
    }

    /** Renames a file that cannot be read. */
    void setAside(String why) throws IOException {
        Path kept = files.setAside("corrupt", clock.instant());
        setAside = Optional.of(kept.getFileName().toString());
        LOG.log(
                Level.ERROR,
                "The store''s file cannot be read ({0}); it was renamed to {1} and a new one was created",
                why,
                kept);
    }

    /** Creates a new file as a draft and moves it into place. */
    private Opening begin() throws IOException, SQLException {
        Optional<Opening> failed = applyToDraft("cannot make a new file");
        if (failed.isPresent()) {
            return failed.get();
        }
        files.acceptDraft();
        isNew = true;
        return opened();
    }

    /** Migrates a copy, so that a failure leaves the file unchanged; after success the old file is kept under another name. */
    private Opening migrate() throws IOException, SQLException {
        Files.copy(files.database(), files.draft());
        Optional<Opening> failed = applyToDraft("cannot bring " + files.database() + " to this version's shape");
        if (failed.isPresent()) {
            return failed.get();
        }
        Path before = files.copyAside("before-migration", clock.instant());
        files.acceptDraft();
        LOG.log(Level.INFO, "The store''s file was migrated to this version; the old file is {0}", before);
        return opened();
    }

    /** Empty when it worked; otherwise the draft is deleted. A full disk can be retried; a failed migration step cannot. */
    private Optional<Opening> applyToDraft(String what) throws IOException {
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
                            ? new Opening.Unavailable(message)
                            : new Opening.Refused(
                                    message + ". Nothing was changed; the former version can be started."));
        }
    }

    private Opening opened() throws SQLException {
        return new Opening.Opened(new StoreFile(h2.open(files.database())), isNew);
    }

    /** The decisions that are kept apart from the database. */
    DecisionFile decisions() {
        return decisions;
    }

    /** What limits the requests to each platform, kept apart from the database. */
    LimitFile limits() {
        return limits;
    }

    /** Whether this process may write in the directory. */
    boolean isLocked() {
        return lock != null;
    }

    /** The new file now holds the current state. */
    void filled() {
        isNew = false;
    }

    /** The name of the last corrupt file that was set aside. Any thread. */
    Optional<String> setAside() {
        return setAside;
    }

    /** Size of the file in bytes; empty when there is none. */
    OptionalLong size() {
        try {
            return OptionalLong.of(Files.size(files.database()));
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    /** The result of opening the file of a data directory. */
    sealed interface Opening {

        /**
         * It can be read and written.
         *
         * @param file must be closed or abandoned
         * @param isNew whether it was created since the start and not yet filled with the current state
         */
        record Opened(StoreFile file, boolean isNew) implements Opening {}

        /** Not now; a retry may succeed. */
        record Unavailable(String reason) implements Opening {}

        /** Another process holds the lock of the directory. */
        record InUse(String message) implements Opening {}

        /** This version must not write it; it is unchanged. */
        record Refused(String message) implements Opening {}
    }
}
