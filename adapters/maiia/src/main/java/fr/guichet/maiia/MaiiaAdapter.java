package fr.guichet.maiia;

import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.model.Window;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.PlatformResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Maiia: finds the centre, reads what it lets one book, fetches the slots of each by its name. */
public final class MaiiaAdapter implements PlatformAdapter, AvailabilitySource, CentreCatalogue {

    private static final URI ADDRESS = URI.create("https://www.maiia.com");
    private static final String REASONS = "/consultation-reason-hcd";

    @Override
    public PlatformId id() {
        return MaiiaLink.PLATFORM;
    }

    @Override
    public String name() {
        return "Maiia";
    }

    @Override
    public URI address() {
        return ADDRESS;
    }

    @Override
    public Set<String> hosts() {
        return MaiiaLink.HOSTS;
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        return MaiiaLink.recognise(link);
    }

    /** Only the reasons of a centre can be gone; elsewhere a 404 rejects the parameters of the request. */
    @Override
    public Optional<Failure> judge(PlatformResponse answer) {
        boolean ofCentre = answer.address().getPath().endsWith(REASONS);
        return answer.judge()
                .map(failure -> failure instanceof Failure.Gone && !ofCentre ? answer.rejected() : failure);
    }

    @Override
    public FetchResult<List<PlaceAvailability>> availability(CentreRef ref, Window window, AdapterContext context) {
        return FetchResult.of(() -> {
            Provenance provenance =
                    Provenance.of(id(), ref.link(), context.clock().instant());
            return new AvailabilityFetch(ref, window, context).run(provenance);
        });
    }

    @Override
    public FetchResult<CatalogueSummary> listCentres(AdapterContext context, Consumer<CatalogueEntry> entries) {
        return FetchResult.of(() -> new Discovery(context, entries).list(ADDRESS));
    }
}
