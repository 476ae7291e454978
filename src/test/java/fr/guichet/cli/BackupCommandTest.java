package fr.guichet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.store.Store;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.embedded.EmbeddedStore;
import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.Incident;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupCommandTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final Incident INCIDENT =
            new Incident("i1", "mairie", "silent", "refused", NOW, Optional.empty(), 3, "403");

    private final Path data;
    private final Path file;
    private final StringWriter errors = new StringWriter();

    BackupCommandTest(@TempDir Path directory) {
        data = directory.resolve("data");
        file = directory.resolve("kept.zip");
    }

    @Test
    void aBackupComesBackInAnotherDirectory() {
        fill(data);
        Path elsewhere = data.resolveSibling("elsewhere");

        assertEquals(ExitStatus.OK, run(new BackupCommand(), "--data", data.toString(), file.toString()));
        assertEquals(ExitStatus.OK, run(new RestoreCommand(), file.toString(), "--data", elsewhere.toString()));

        try (Store store = opened(elsewhere)) {
            assertEquals(List.of(INCIDENT), store.load().value().incidents());
        }
    }

    @Test
    void aDirectoryThatKeepsNothingIsAnErrorAndStaysAsItIs() {
        assertEquals(ExitStatus.FAILED, run(new BackupCommand(), "--data", data.toString(), file.toString()));

        assertTrue(errors.toString().startsWith("no data in "), errors.toString());
        assertFalse(Files.exists(data));
        assertFalse(Files.exists(file));
    }

    @Test
    void aDirectoryInUseIsNeitherCopiedNorReplaced() {
        fill(data);
        run(new BackupCommand(), "--data", data.toString(), file.toString());
        try (Store running = opened(data)) {
            assertEquals(ExitStatus.FAILED, run(new BackupCommand(), "--data", data.toString(), file + ".second"));
            assertTrue(errors.toString().contains("no backup was made"), errors.toString());
            assertEquals(ExitStatus.FAILED, run(new RestoreCommand(), file.toString(), "--data", data.toString()));
            assertTrue(running.health().isWriting());
        }
        assertFalse(Files.exists(Path.of(file + ".second")));
    }

    @Test
    void whatIsNoBackupIsRefused() throws Exception {
        Files.writeString(file, "a postcard");

        assertEquals(ExitStatus.FAILED, run(new RestoreCommand(), file.toString(), "--data", data.toString()));
        assertFalse(errors.toString().isBlank());
    }

    @Test
    void aServiceOnADirectoryInUseRefusesToStart() {
        ServiceOptions options = new ServiceOptions();
        options.data = data;
        options.port = 0;
        try (Store running = opened(data)) {
            assertTrue(running.health().isWriting());
            CommandFailed refusal = assertThrows(CommandFailed.class, () -> options.apply(Map.of()));
            assertEquals(ExitStatus.FAILED, refusal.exitStatus());
            assertEquals("the data directory " + data + " is in use by another process", refusal.getMessage());
        }
    }

    private static void fill(Path directory) {
        try (Store store = opened(directory)) {
            store.save(INCIDENT);
            store.save(AuditLine.of(NOW, "operator", "pause", "mairie", "done", ""));
        }
    }

    private static Store opened(Path directory) {
        EmbeddedStore.Opening opening = EmbeddedStore.open(directory, StoreSettings.DEFAULT, Clock.systemUTC());
        return ((EmbeddedStore.Opening.Opened) opening).store();
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    new PrintWriter(errors, true).println(failure.getMessage());
                    return failure instanceof CommandFailed failed ? failed.exitStatus() : ExitStatus.FAILED;
                })
                .execute(arguments);
    }
}
