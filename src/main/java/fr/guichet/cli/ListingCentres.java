package fr.guichet.cli;

import fr.guichet.client.DocumentAttempt;
import fr.guichet.client.DocumentSettings;
import fr.guichet.client.DocumentValidators;
import fr.guichet.client.PlatformClients;
import fr.guichet.collect.Adapters;
import fr.guichet.collect.Collectors;
import fr.guichet.directory.RegistrySettings;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import io.quarkus.runtime.QuarkusApplication;
import io.vertx.core.Vertx;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The application while it lists one platform's centres: the only thing it does. */
public final class ListingCentres implements QuarkusApplication {

    private final Adapters adapters;
    private final Collectors collectors;
    private final RegistrySettings registry;
    private final Vertx vertx;

    ListingCentres(Adapters adapters, Collectors collectors, RegistrySettings registry, Vertx vertx) {
        this.adapters = adapters;
        this.collectors = collectors;
        this.registry = registry;
        this.vertx = vertx;
    }

    /** Ends a listing that has shown enough. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    @Override
    public int run(String... args) {
        CatalogueCommand command = CatalogueCommand.parse(args);
        PlatformAdapter adapter =
                adapters.find(new PlatformId(command.platform)).orElseThrow();
        try {
            FetchResult<CatalogueSummary> result =
                    ((CentreCatalogue) adapter).listCentres(context(adapter, command), printing(command));
            return told(result);
        } catch (Enough e) {
            return ExitStatus.OK;
        }
    }

    private Consumer<CatalogueEntry> printing(CatalogueCommand command) {
        int[] printed = {0};
        return entry -> {
            if (printed[0]++ == command.limit) {
                throw new Enough();
            }
            Utf8.OUT.println(command.options.json ? Json.line(json(entry)) : text(entry));
        };
    }

    private AdapterContext context(PlatformAdapter adapter, CatalogueCommand command) {
        if (adapters.registry().equals(adapter)) {
            return new DocumentAttempt(
                    adapter,
                    DocumentSettings.at(registry.location()),
                    DocumentValidators.NONE,
                    command.options.clock(),
                    OutputStream.nullOutputStream());
        }
        return new PlatformClients(adapter, collectors.clientSettings(adapter.id()), vertx, exchange -> {})
                .listing(
                        command.options.clock(),
                        collectors.settingsOf(adapter.id()).own());
    }

    private static int told(FetchResult<CatalogueSummary> result) {
        return switch (result) {
            case FetchResult.Fetched<CatalogueSummary> _, FetchResult.Unchanged<CatalogueSummary> _ -> ExitStatus.OK;
            case FetchResult.Failed<CatalogueSummary>(var failure) -> {
                System.err.println("guichet: " + failure.reason().code() + ": " + failure.detail());
                yield ExitStatus.NOT_ANSWERED;
            }
        };
    }

    private static Object json(CatalogueEntry entry) {
        return switch (entry) {
            case CatalogueEntry.Listed listed ->
                Map.of(
                        "id", listed.id().toString(),
                        "link", listed.bookingLink().orElse(""),
                        "place", PrintedPlace.of(listed.place()),
                        "warnings", listed.warnings());
            case CatalogueEntry.Rejected rejected ->
                Map.of("row", rejected.row(), "rejected", List.of(rejected.reason()));
        };
    }

    private static String text(CatalogueEntry entry) {
        return switch (entry) {
            case CatalogueEntry.Listed listed ->
                "%s  %s, %s  %s"
                        .formatted(
                                listed.id(),
                                listed.place().name(),
                                listed.place().address().commune().orElse("?"),
                                listed.bookingLink().orElse(""));
            case CatalogueEntry.Rejected rejected ->
                "row %d rejected: %s"
                        .formatted(rejected.row(), rejected.reason().detail());
        };
    }
}
