package fr.guichet.directory.registry;

import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the registry once and decides whether it can be trusted. Plain: no I/O but the context's. */
public final class RegistryReader {

    /** A file that lost more than this share of its rows is more often a failed export than closed centres. */
    private static final double LARGEST_SHRINK = 0.20;

    private final CentreCatalogue catalogue;
    private final LinkReader links;
    private final Gazetteer gazetteer;

    public RegistryReader(CentreCatalogue catalogue, LinkReader links, Gazetteer gazetteer) {
        this.catalogue = catalogue;
        this.links = links;
        this.gazetteer = gazetteer;
    }

    /**
     * Reads it.
     *
     * @param context gives the document
     * @param lastRows how many rows the last accepted load had; empty when there was none, or when a smaller one is welcome
     */
    public RegistryLoad read(AdapterContext context, OptionalLong lastRows) {
        RegistryImport gathered =
                new RegistryImport(links, gazetteer, context.clock().instant());
        return switch (catalogue.listCentres(context, gathered)) {
            case FetchResult.Failed<CatalogueSummary>(var failure) ->
                new RegistryLoad.Refused(failure, Optional.empty());
            case FetchResult.Unchanged<CatalogueSummary> _ -> new RegistryLoad.Unchanged();
            case FetchResult.Fetched<CatalogueSummary> fetched -> judged(gathered, fetched.value(), lastRows);
        };
    }

    private static RegistryLoad judged(RegistryImport gathered, CatalogueSummary summary, OptionalLong lastRows) {
        ImportReport report = gathered.finish(summary);
        if (lastRows.isPresent() && summary.rows() < lastRows.getAsLong() * (1 - LARGEST_SHRINK)) {
            return new RegistryLoad.Refused(
                    new Failure.Unreadable(
                            "shrank from %d to %d rows, by more than 20 %%; accept it with --accept-shrink if that is right"
                                    .formatted(lastRows.getAsLong(), summary.rows()),
                            ""),
                    Optional.of(report));
        }
        return new RegistryLoad.Accepted(gathered.centres(), gathered.refs(), report);
    }
}
