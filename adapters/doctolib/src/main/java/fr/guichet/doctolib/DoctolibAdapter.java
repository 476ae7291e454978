package fr.guichet.doctolib;

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
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.HttpAnswer;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.Warning;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Doctolib: read the profile, find the places meant, ask each for its slots. */
public final class DoctolibAdapter implements PlatformAdapter, AvailabilitySource, CentreCatalogue {

    private static final URI ADDRESS = URI.create("https://www.doctolib.fr");
    private static final String PROFILES = "/booking/";

    @Override
    public PlatformId id() {
        return DoctolibLink.PLATFORM;
    }

    @Override
    public String name() {
        return "Doctolib";
    }

    @Override
    public URI address() {
        return ADDRESS;
    }

    @Override
    public Set<String> hosts() {
        return DoctolibLink.HOSTS;
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        return DoctolibLink.recognise(link);
    }

    /** Any page for people refuses us, whatever its status: a challenge or a waiting room. Only a profile can be gone. */
    @Override
    public Optional<Failure> judge(HttpAnswer answer) {
        if (answer.isHtml() || answer.status() == 503 || answer.status() == 520) {
            return Optional.of(answer.refused());
        }
        return answer.judge().map(failure -> isOfProfile(answer) ? failure : notGone(failure, answer.excerpt()));
    }

    @Override
    public FetchResult<List<PlaceAvailability>> availability(CentreRef ref, Window window, AdapterContext context) {
        return FetchResult.of(() -> {
            Instant asked = context.clock().instant();
            DoctolibMapper.Planned planned = DoctolibMapper.plan(ref, profile(ref, context));
            Asking asking = new Asking(ref, window, context);
            List<PlaceAvailability> places =
                    planned.plans().stream().map(asking::ask).toList();
            Optional<Failure> failure = asking.wholeFailure();
            if (failure.isPresent()) {
                return new FetchResult.Failed<>(failure.get());
            }
            List<Warning> warnings = new ArrayList<>(planned.warnings());
            warnings.addAll(asking.warnings());
            return new FetchResult.Fetched<>(places, warnings, Provenance.of(id(), ref.link(), asked));
        });
    }

    @Override
    public FetchResult<CatalogueSummary> listCentres(AdapterContext context, Consumer<CatalogueEntry> entries) {
        return FetchResult.of(() -> new Discovery(context, entries).list(ADDRESS));
    }

    /** Without a place there is nothing that an availability could be of, so an answer without one is not understood. */
    private static BookingWire.Data profile(CentreRef ref, AdapterContext context) {
        String slug = String.valueOf(ref.ids().get(DoctolibLink.SLUG));
        BookingWire.Data data = context.client(DoctolibApi.class).booking(slug).data();
        if (data == null || Present.in(data.places()).isEmpty()) {
            throw new FetchFailedException(
                    new Failure.Unreadable((data == null ? "no data" : "no places") + " in the profile " + slug, ""));
        }
        return data;
    }

    private static boolean isOfProfile(HttpAnswer answer) {
        return answer.address().getPath().startsWith(PROFILES);
    }

    private static Failure notGone(Failure failure, String excerpt) {
        return failure instanceof Failure.Gone(String detail) ? new Failure.Unreadable(detail, excerpt) : failure;
    }
}
