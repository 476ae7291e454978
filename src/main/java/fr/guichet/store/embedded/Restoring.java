package fr.guichet.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Restores a backup. It is unpacked to a draft and read completely before it replaces the database. */
final class Restoring {

    private final DataFiles files;
    private final H2 h2;
    private final Migrations migrations;
    private final Clock clock;

    Restoring(DataFiles files, H2 h2, Migrations migrations, Clock clock) {
        this.files = files;
        this.h2 = h2;
        this.migrations = migrations;
        this.clock = clock;
    }

    EmbeddedStore.RestoreResult restore(Path backup) {
        try {
            Optional<DirectoryLock> taken = DirectoryLock.tryTake(files);
            if (taken.isEmpty()) {
                return new EmbeddedStore.RestoreResult.Refused(
                        files.directory() + " is in use: stop the service first");
            }
            try (DirectoryLock _ = taken.get()) {
                return restoreLocked(backup);
            }
        } catch (IOException e) {
            return new EmbeddedStore.RestoreResult.Refused("the backup cannot be restored: " + e);
        }
    }

    private EmbeddedStore.RestoreResult restoreLocked(Path backup) throws IOException {
        try {
            files.dropDraft();
            Optional<String> unfit = unpack(backup) ? unfit() : Optional.of("it is no backup of Guichet");
            if (unfit.isPresent()) {
                return new EmbeddedStore.RestoreResult.Refused(backup + ": " + unfit.get());
            }
            Optional<Path> aside = Files.exists(files.database())
                    ? Optional.of(files.copyAside("before-restore", clock.instant()))
                    : Optional.empty();
            files.acceptDraft();
            return new EmbeddedStore.RestoreResult.Restored(aside);
        } finally {
            files.dropDraft();
        }
    }

    /** @return false when it holds no database */
    private boolean unpack(Path backup) throws IOException {
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream archive = new ZipInputStream(in)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().endsWith(H2.SUFFIX)) {
                    Files.copy(archive, files.draft());
                    return true;
                }
            }
            return false;
        }
    }

    /** Why the unpacked database cannot be used, if so. */
    private Optional<String> unfit() {
        try (Connection connection = h2.open(files.draft())) {
            return switch (migrations.shape(connection)) {
                case CURRENT -> new StoreFile(connection).readState().trouble().map(H2::describe);
                case OLDER -> Optional.empty();
                case NEWER -> Optional.of("it was made by a newer version of Guichet");
                case FOREIGN -> Optional.of("it is no backup of Guichet");
            };
        } catch (SQLException e) {
            return Optional.of("it cannot be read: " + H2.describe(e));
        }
    }
}
