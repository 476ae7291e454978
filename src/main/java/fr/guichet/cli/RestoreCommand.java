package fr.guichet.cli;

import fr.guichet.cli.print.ExitStatus;
import fr.guichet.cli.print.Utf8;
import fr.guichet.store.Restore;
import fr.guichet.store.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a backup back. Needs no running application, and none may run on the directory. */
@Command(
        name = "restore",
        description = "Brings a backup back, while no Guichet runs on the directory. What was there is kept aside.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What the command backup made")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The data directory; made when it is not there")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Override
    public Integer call() throws CommandFailed {
        return switch (EmbeddedStore.restore(ServiceOptions.readable(file), data, Clock.systemUTC())) {
            case Restore.Done(Optional<Path> setAside) -> {
                Utf8.OUT.println("restored into " + data);
                setAside.ifPresent(aside -> Utf8.OUT.println("what was there is kept as " + aside));
                yield ExitStatus.OK;
            }
            case Restore.Refused(String reason) -> throw new CommandFailed(ExitStatus.FAILED, reason);
        };
    }
}
