package fr.guichet.cli;

import fr.guichet.cli.print.ExitStatus;
import fr.guichet.collect.Adapters;
import fr.guichet.spi.CentreCatalogue;
import io.quarkus.runtime.Quarkus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the centres that a platform's own listing knows, one per line. */
@Command(
        name = "catalogue",
        description = "Prints the centres that a platform's own listing knows, one per line, as soon as each is read.",
        footer = {
            "",
            "With --json, one object per line. How far it is shows on standard error,",
            "where that is a terminal.",
            "",
            "Exit status: 0 read to its end or to --limit, 2 no such platform,",
            "3 refused, unreachable or unreadable: what was printed is not the whole.",
            "",
            "To ask the demo's sandbox:",
            "  ./guichet catalogue PLATFORM --base-url http://localhost:8081 --limit 20"
        },
        mixinStandardHelpOptions = true)
final class CatalogueCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLATFORM", description = "Code of the platform; a wrong one names those there are")
    String platform = "";

    @Option(names = "--limit", paramLabel = "N", description = "Stop after that many rows; nothing more is asked then")
    int limit = Integer.MAX_VALUE;

    @Mixin
    final AskOptions options = new AskOptions();

    /** Reads the same command line again, inside the application. */
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
                .filter(CentreCatalogue.class::isInstance)
                .map(adapter -> adapter.id().value())
                .toList();
        if (!catalogues.contains(platform)) {
            throw new CommandFailed(
                    ExitStatus.USAGE,
                    "no platform '" + platform + "' that lists its centres; there are "
                            + String.join(", ", catalogues));
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
        Quarkus.run(ListingCentres.class, args.toArray(String[]::new));
        return ExitStatus.OK;
    }
}
