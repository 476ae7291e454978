package fr.guichet.cli;

import fr.guichet.cli.print.ExitStatus;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the service against the real platforms, as carefully as its settings say. */
@Command(name = "run", description = "Runs the service against the real platforms.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final Path DEFAULT_DATA = Path.of(".data");

    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws CommandFailed {
        if (options.data == null) {
            options.data = DEFAULT_DATA;
        }
        options.apply();
        Quarkus.run(Serving.class);
        return ExitStatus.OK;
    }
}
