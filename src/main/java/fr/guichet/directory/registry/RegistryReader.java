package fr.guichet.directory.registry;

import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreRegistry;
import fr.guichet.spi.DocumentContext;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the registry once and accepts or refuses it. No I/O except through the context. */
public final class RegistryReader {

    private final CentreRegistry registry;
    private final LinkReader links;
    private final Gazetteer gazetteer;

    public RegistryReader(CentreRegistry registry, LinkReader links, Gazetteer gazetteer) {
        this.registry = registry;
        this.links = links;
        this.gazetteer = gazetteer;
    }

    /**
     * Reads the document of the context.
     *
     * @param lastRows rows of the last accepted load; empty when there was none or a smaller one is accepted
     */
    public RegistryLoad read(DocumentContext context, OptionalLong lastRows) {
        RegistryImport collected =
                new RegistryImport(links, gazetteer, context.clock().instant());
        return switch (registry.listCentres(context, collected)) {
            case FetchResult.Failed<CatalogueSummary>(var failure) ->
                new RegistryLoad.Refused(failure, Optional.empty());
            case FetchResult.Unchanged<CatalogueSummary> _ -> new RegistryLoad.Unchanged();
            case FetchResult.Fetched<CatalogueSummary> fetched -> judge(collected, fetched.value(), lastRows);
        };
    }

    private static RegistryLoad judge(RegistryImport collected, CatalogueSummary summary, OptionalLong lastRows) {
        ImportReport report = collected.finish(summary);
        return ShrinkLimit.exceeded(lastRows.orElse(0), summary.rows(), "rows")
                .<RegistryLoad>map(shrank -> new RegistryLoad.Refused(
                        new Failure.Unreadable(shrank + "; accept it with --accept-shrink if that is right", ""),
                        Optional.of(report)))
                .orElseGet(() -> new RegistryLoad.Accepted(collected.centres(), collected.refs(), report));
    }
}
