package fr.guichet.cli;

import fr.guichet.cli.print.Terminal;
import fr.guichet.store.Store;
import fr.guichet.store.StoreHealth;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a data directory to one file. No application may run on the directory. */
@Command(
        name = "backup",
        description =
                "Copies ids, last answers, decisions, incidents and history to one file, while no Guichet runs on them.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Parameters(
            paramLabel = "FILE",
            description = "The backup to write; an existing one is replaced when the new one is complete")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws CommandFailed {
        if (!EmbeddedStore.existsIn(data)) {
            throw new CommandFailed(ExitStatus.FAILED, "no data in " + data);
        }
        return switch (EmbeddedStore.open(data, StoreSettings.DEFAULT, Clock.systemUTC())) {
            case EmbeddedStore.Opening.Refused(String message) ->
                throw new CommandFailed(ExitStatus.FAILED, "no backup was made: " + message);
            case EmbeddedStore.Opening.Opened(Store store) -> {
                try (store) {
                    yield backup(store);
                }
            }
        };
    }

    private int backup(Store store) throws CommandFailed {
        if (store.health().state() instanceof StoreHealth.State.MemoryOnly(String reason, var _)) {
            throw new CommandFailed(ExitStatus.FAILED, "no backup was made: " + reason);
        }
        return switch (store.backup(file)) {
            case Store.BackupResult.Made(Path made, long bytes) -> {
                Terminal.OUT.printf("%s: %d bytes%n", made, bytes);
                yield ExitStatus.OK;
            }
            case Store.BackupResult.Failed(String reason) -> throw new CommandFailed(ExitStatus.FAILED, reason);
        };
    }
}
