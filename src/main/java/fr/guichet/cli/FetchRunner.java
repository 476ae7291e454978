package fr.guichet.cli;

import fr.guichet.cli.print.FetchReport;
import fr.guichet.cli.print.Json;
import fr.guichet.cli.print.PrintedFetch;
import fr.guichet.cli.print.Terminal;
import fr.guichet.client.Attempt;
import fr.guichet.client.PlatformClients;
import fr.guichet.collect.Adapters;
import fr.guichet.collect.Collectors;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import io.quarkus.runtime.QuarkusApplication;
import io.vertx.core.Vertx;
import java.util.List;

/** The application of {@link AskCommand}: fetches one link and exits. */
public final class FetchRunner implements QuarkusApplication {

    private final Adapters adapters;
    private final Collectors collectors;
    private final Vertx vertx;

    FetchRunner(Adapters adapters, Collectors collectors, Vertx vertx) {
        this.adapters = adapters;
        this.collectors = collectors;
        this.vertx = vertx;
    }

    @Override
    public int run(String... args) {
        AskCommand command = AskCommand.parse(args);
        CentreRef ref = new LinkReader(adapters.list()).recognise(command.link).orElseThrow();
        PlatformAdapter adapter = adapters.find(ref.platform()).orElseThrow();
        PlatformClients clients =
                new PlatformClients(adapter, collectors.clientSettings(ref.platform()), vertx, exchange -> {});
        Attempt attempt = clients.attempt(
                command.options.clock(), collectors.settingsOf(ref.platform()).own());
        FetchResult<List<PlaceAvailability>> result =
                attempt.run(context -> ((AvailabilitySource) adapter).availability(ref, command.window(), context));
        FetchReport report = FetchReport.of(
                ref, result, attempt.exchanges(), command.options.clock().instant());
        Terminal.OUT.println(
                command.options.json
                        ? Json.pretty(report.json())
                        : PrintedFetch.text(report, adapter.name(), Terminal.here()));
        return exitStatus(result);
    }

    private static int exitStatus(FetchResult<List<PlaceAvailability>> result) {
        return switch (result) {
            case FetchResult.Fetched<List<PlaceAvailability>> _, FetchResult.Unchanged<List<PlaceAvailability>> _ ->
                ExitStatus.OK;
            case FetchResult.Failed<List<PlaceAvailability>>(Failure failure) ->
                failure instanceof Failure.Gone ? ExitStatus.OK : failed(failure);
        };
    }

    private static int failed(Failure failure) {
        System.err.println("guichet: " + failure.reason().code() + ": " + failure.detail());
        return ExitStatus.NOT_ANSWERED;
    }
}
