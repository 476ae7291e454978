package fr.guichet.cli;

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
        description = "Prints the centres that a platform's own listing knows, one per line.",
        mixinStandardHelpOptions = true)
final class CatalogueCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLATFORM", description = "Code of the platform")
    String platform = "";

    @Option(names = "--limit", paramLabel = "N", description = "Stop after that many centres")
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
                    ExitStatus.USAGE, "no platform '" + platform + "' that lists its centres; there are " + catalogues);
        }
        options.apply();
        List<String> args = new ArrayList<>(List.of("--limit=" + limit));
        if (options.json) {
            args.add("--json");
        }
        args.add(platform);
        Quarkus.run(ListingCentres.class, args.toArray(String[]::new));
        return ExitStatus.OK;
    }
}
