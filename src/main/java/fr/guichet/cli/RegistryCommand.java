package fr.guichet.cli;

import fr.guichet.cli.print.Json;
import fr.guichet.cli.print.PrintedCentre;
import fr.guichet.cli.print.PrintedReport;
import fr.guichet.cli.print.Terminal;
import fr.guichet.client.DocumentAttempt;
import fr.guichet.client.DocumentSettings;
import fr.guichet.client.DocumentValidators;
import fr.guichet.collect.Adapters;
import fr.guichet.directory.registry.ImportReport;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.directory.registry.RegistryLoad;
import fr.guichet.directory.registry.RegistryReader;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Centre;
import fr.guichet.spi.CentreRegistry;
import fr.guichet.spi.PlatformAdapter;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a registry file and prints how each row was imported. */
@Command(
        name = "registry",
        description = "Reads a registry file and prints how its rows are imported. Exit status 4 when it is refused.",
        mixinStandardHelpOptions = true)
final class RegistryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV or GeoJSON edition of the State's registry")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Print the report as one JSON object")
    private boolean json;

    @Option(names = "--centres", description = "Print the centres as JSON lines")
    private boolean centres;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "The time at which openings and closings are evaluated; default now")
    private @Nullable Instant at;

    @Override
    public Integer call() throws CommandFailed {
        Path readable = ServiceOptions.readable(file);
        Clock clock = at == null ? Clock.systemUTC() : Clock.fixed(at, ZoneOffset.UTC);
        Adapters adapters = Adapters.load();
        PlatformAdapter adapter = adapters.registry();
        RegistryReader reader =
                new RegistryReader((CentreRegistry) adapter, new LinkReader(adapters.list()), Gazetteer.load());
        DocumentAttempt context = new DocumentAttempt(
                adapter,
                DocumentSettings.at(readable.toString()),
                DocumentValidators.NONE,
                clock,
                OutputStream.nullOutputStream());
        return print(reader.read(context, OptionalLong.empty()), clock.instant());
    }

    private int print(RegistryLoad load, Instant now) {
        return switch (load) {
            case RegistryLoad.Accepted accepted -> {
                print(accepted, now);
                yield ExitStatus.OK;
            }
            case RegistryLoad.Refused refused -> {
                if (json) {
                    Terminal.OUT.println(Json.pretty(Map.of("refused", refused.message())));
                }
                System.err.println("guichet: registry refused: " + refused.message());
                yield ExitStatus.REGISTRY_REFUSED;
            }
            case RegistryLoad.Unchanged _ -> throw new IllegalStateException("no earlier version to compare with");
        };
    }

    private void print(RegistryLoad.Accepted accepted, Instant now) {
        if (centres) {
            for (Centre centre : accepted.centres()) {
                Terminal.OUT.println(Json.line(PrintedCentre.of(centre, now)));
            }
        } else if (json) {
            Terminal.OUT.println(Json.pretty(accepted.report()));
        } else {
            ImportReport report = accepted.report();
            new PrintedReport(report).print(Terminal.OUT);
        }
    }
}
