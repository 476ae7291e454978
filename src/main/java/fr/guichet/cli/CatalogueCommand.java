package fr.guichet.cli;

import fr.guichet.collect.Adapters;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.CentreRegistry;
import io.quarkus.runtime.Quarkus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the entries of a platform's catalogue, one per line. */
@Command(
        name = "catalogue",
        description = "Prints the entries of a platform's catalogue, one per line, as soon as each is read.",
        footer = {
            "",
            "With --json, one object per line. Progress goes to standard error",
            "if that is a terminal.",
            "",
            "Exit status: 0 read to its end or to --limit, 2 no such platform,",
            "3 refused, unreachable or unreadable: the output is incomplete.",
            "",
            "To read from the demo's sandbox:",
            "  ./guichet catalogue PLATFORM --base-url http://localhost:8081 --limit 20"
        },
        mixinStandardHelpOptions = true)
final class CatalogueCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLATFORM", description = "Code of the platform; an unknown one lists the known ones")
    String platform = "";

    @Option(names = "--limit", paramLabel = "N", description = "Stop after this many rows and send no more requests")
    int limit = Integer.MAX_VALUE;

    @Mixin
    final FetchOptions options = new FetchOptions();

    /** Parses the same command line again, inside the application. */
    static CatalogueCommand parse(String... args) {
        CatalogueCommand command = new CatalogueCommand();
        new CommandLine(command).parseArgs(args);
        return command;
    }

    @Override
    public Integer call() throws CommandFailed {
        if (limit < 1) {
            throw new CommandFailed(ExitStatus.USAGE, "--limit is at least 1");
        }
        List<String> catalogues = Adapters.load().list().stream()
                .filter(adapter -> adapter instanceof CentreCatalogue || adapter instanceof CentreRegistry)
                .map(adapter -> adapter.id().value())
                .toList();
        if (!catalogues.contains(platform)) {
            throw new CommandFailed(
                    ExitStatus.USAGE,
                    "no platform '" + platform + "' with a catalogue; there are " + String.join(", ", catalogues));
        }
        options.apply();
        List<String> args = new ArrayList<>(List.of("--limit=" + limit));
        if (options.at != null) {
            args.add("--at=" + options.at);
        }
        if (options.json) {
            args.add("--json");
        }
        args.add(platform);
        Quarkus.run(CatalogueRunner.class, args.toArray(String[]::new));
        return ExitStatus.OK;
    }
}
