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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Maiia: find the centre, read what it lets one book, ask for each by its name. */
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

    /** Only a centre that is asked for what it lets one book can be gone; elsewhere a 404 means that we asked wrongly. */
    @Override
    public Optional<Failure> judge(PlatformResponse answer) {
        boolean ofCentre = answer.address().getPath().endsWith(REASONS);
        return answer.judge()
                .map(failure -> failure instanceof Failure.Gone(String detail) && !ofCentre
                        ? new Failure.Unreadable(detail, answer.excerpt())
                        : failure);
    }

    @Override
    public FetchResult<List<PlaceAvailability>> availability(CentreRef ref, Window window, AdapterContext context) {
        return FetchResult.of(() -> {
            Instant asked = context.clock().instant();
            AvailabilityFetch asking = new AvailabilityFetch(ref, window, context);
            List<PlaceAvailability> places = asking.places();
            Optional<Failure> failure = asking.wholeFailure();
            return failure.isPresent()
                    ? new FetchResult.Failed<>(failure.get())
                    : new FetchResult.Fetched<>(places, asking.warnings(), Provenance.of(id(), ref.link(), asked));
        });
    }

    @Override
    public FetchResult<CatalogueSummary> listCentres(AdapterContext context, Consumer<CatalogueEntry> entries) {
        return FetchResult.of(() -> new Discovery(context, entries).list(ADDRESS));
    }
}
