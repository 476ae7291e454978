package fr.guichet.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
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

    /** The application of {@code run} and {@code demo}: prints its arguments and its address, and waits for the exit. */
    public static final class Serving implements QuarkusApplication {

        private static final Logger LOG = System.getLogger(Serving.class.getName());

        @Override
        public int run(String... args) {
            Config config = ConfigProvider.getConfig();
            boolean json = config.getOptionalValue("quarkus.log.console.json.enabled", Boolean.class)
                    .orElse(false);
            List<String> lines = new ArrayList<>(List.of(args));
            lines.add("Guichet answers at http://localhost:" + config.getValue("quarkus.http.port", Integer.class)
                    + "/  (API: /api/v1/docs). Stop it with Ctrl-C.");
            greet(lines, json, line -> LOG.log(Level.INFO, "{0}", line), System.out);
            Quarkus.waitForExit();
            return ExitStatus.OK;
        }

        /** Standard output carries only log lines if these are JSON. */
        static void greet(List<String> lines, boolean json, Consumer<String> log, PrintStream out) {
            if (json) {
                lines.forEach(log);
                return;
            }
            out.println();
            lines.forEach(out::println);
            out.println();
        }
    }
}
