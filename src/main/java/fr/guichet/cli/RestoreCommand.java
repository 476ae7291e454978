package fr.guichet.cli;

import fr.guichet.cli.print.Terminal;
import fr.guichet.store.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores a backup. No application may run on the directory. */
@Command(
        name = "restore",
        description = "Restores a backup, while no Guichet runs on the directory. The previous data is kept beside it.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file made by the command backup")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The data directory; created if missing")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Override
    public Integer call() throws CommandFailed {
        return switch (EmbeddedStore.restore(ServiceOptions.readable(file), data, Clock.systemUTC())) {
            case EmbeddedStore.RestoreResult.Restored(Optional<Path> setAside) -> {
                Terminal.OUT.println("restored into " + data);
                setAside.ifPresent(aside -> Terminal.OUT.println("the previous data is kept as " + aside));
                yield ExitStatus.OK;
            }
            case EmbeddedStore.RestoreResult.Refused(String reason) ->
                throw new CommandFailed(ExitStatus.FAILED, reason);
        };
    }
}
