package fr.guichet.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the service against the real platforms, within the budgets of its settings. */
@Command(name = "run", description = "Runs the service against the real platforms.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final Path DEFAULT_DATA = Path.of(".data");

    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws CommandFailed {
        options.apply(Map.of(ServiceOptions.DATA, DEFAULT_DATA.toAbsolutePath()));
        Quarkus.run(Serving.class);
        return ExitStatus.OK;
    }

    /** The application of {@code run} and {@code demo}: prints its address and waits for the exit. */
    public static final class Serving implements QuarkusApplication {

        @Override
        public int run(String... args) {
            int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
            System.out.println();
            System.out.println(
                    "Guichet answers at http://localhost:" + port + "/  (API: /api/v1/docs). Stop it with Ctrl-C.");
            System.out.println();
            Quarkus.waitForExit();
            return ExitStatus.OK;
        }
    }
}
