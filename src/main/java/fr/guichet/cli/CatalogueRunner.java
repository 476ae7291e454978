package fr.guichet.cli;

import fr.guichet.cli.print.Json;
import fr.guichet.cli.print.PrintedEntry;
import fr.guichet.cli.print.Progress;
import fr.guichet.cli.print.Terminal;
import fr.guichet.client.DocumentAttempt;
import fr.guichet.client.DocumentSettings;
import fr.guichet.client.DocumentValidators;
import fr.guichet.client.PlatformClients;
import fr.guichet.collect.Adapters;
import fr.guichet.collect.Collectors;
import fr.guichet.directory.registry.RegistrySettings;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.CentreRegistry;
import fr.guichet.spi.DocumentContext;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import io.quarkus.runtime.QuarkusApplication;
import io.vertx.core.Vertx;
import java.io.OutputStream;
import java.util.function.Consumer;

/** The application of {@link CatalogueCommand}: reads one catalogue and exits. */
public final class CatalogueRunner implements QuarkusApplication {

    private final Adapters adapters;
    private final Collectors collectors;
    private final RegistrySettings registry;
    private final Vertx vertx;

    CatalogueRunner(Adapters adapters, Collectors collectors, RegistrySettings registry, Vertx vertx) {
        this.adapters = adapters;
        this.collectors = collectors;
        this.registry = registry;
        this.vertx = vertx;
    }

    /** Stops the reading at {@code --limit}. */
    private static final class LimitReached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LimitReached() {
            super(null, null, false, false);
        }
    }

    @Override
    public int run(String... args) {
        CatalogueCommand command = CatalogueCommand.parse(args);
        Terminal terminal = Terminal.here();
        Progress progress = new Progress(System.err, terminal.isErr(), System::nanoTime);
        PlatformAdapter adapter =
                adapters.find(new PlatformId(command.platform)).orElseThrow();
        int status;
        try {
            status = exitStatus(list(adapter, command, progress, new Rows(command, terminal, progress)));
        } catch (LimitReached e) {
            status = ExitStatus.OK;
        }
        progress.clear();
        System.err.println(progress.total());
        return status;
    }

    /** Prints each entry as it is read, up to {@code --limit}. */
    private static final class Rows implements Consumer<CatalogueEntry> {

        private final CatalogueCommand command;
        private final Terminal terminal;
        private final Progress progress;
        private int printed;

        Rows(CatalogueCommand command, Terminal terminal, Progress progress) {
            this.command = command;
            this.terminal = terminal;
            this.progress = progress;
        }

        @Override
        public void accept(CatalogueEntry entry) {
            progress.clear();
            if (command.options.json) {
                Terminal.OUT.println(Json.line(PrintedEntry.json(entry)));
            } else {
                if (printed == 0) {
                    Terminal.OUT.println(PrintedEntry.header(terminal));
                }
                Terminal.OUT.println(PrintedEntry.text(entry, terminal));
            }
            progress.addRow();
            if (++printed == command.limit) {
                throw new LimitReached();
            }
        }
    }

    private FetchResult<CatalogueSummary> list(
            PlatformAdapter adapter, CatalogueCommand command, Progress progress, Rows rows) {
        return adapter instanceof CentreRegistry role
                ? role.listCentres(document(adapter, command), rows)
                : ((CentreCatalogue) adapter).listCentres(context(adapter, command, progress), rows);
    }

    private DocumentContext document(PlatformAdapter adapter, CatalogueCommand command) {
        return new DocumentAttempt(
                adapter,
                DocumentSettings.at(registry.location()),
                DocumentValidators.NONE,
                command.options.clock(),
                OutputStream.nullOutputStream());
    }

    private AdapterContext context(PlatformAdapter adapter, CatalogueCommand command, Progress progress) {
        return new PlatformClients(
                        adapter, collectors.clientSettings(adapter.id()), vertx, exchange -> progress.addRequest())
                .listing(
                        command.options.clock(),
                        collectors.settingsOf(adapter.id()).own());
    }

    private static int exitStatus(FetchResult<CatalogueSummary> result) {
        return switch (result) {
            case FetchResult.Fetched<CatalogueSummary> _, FetchResult.Unchanged<CatalogueSummary> _ -> ExitStatus.OK;
            case FetchResult.Failed<CatalogueSummary>(var failure) -> {
                System.err.println("guichet: the catalogue is incomplete: "
                        + failure.reason().code() + ": " + failure.detail());
                yield ExitStatus.NOT_ANSWERED;
            }
        };
    }
}
