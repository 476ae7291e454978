package fr.guichet.doctolib;

import fr.guichet.doctolib.DoctolibMapper.Planned;
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

/** Doctolib: reads the profile, resolves the places that the link means, fetches the slots of each; when a request is rejected, reads the profile again once. */
public final class DoctolibAdapter implements PlatformAdapter, AvailabilitySource, CentreCatalogue {

    private static final URI ADDRESS = URI.create("https://www.doctolib.fr");
    private static final String PROFILES = "/booking/";
    private static final String DAYS = "/availabilities.json";
    private static final int BAD_REQUEST = 400;

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

    /** Any HTML page refuses us, whatever its status: a challenge or a waiting room. Only a profile can be gone. */
    @Override
    public Optional<Failure> judge(PlatformResponse answer) {
        if (answer.isHtml() || answer.status() == 503 || answer.status() == 520) {
            return Optional.of(answer.refused());
        }
        return answer.judge().map(failure -> isOf(PROFILES, answer) ? failure : understood(failure, answer));
    }

    @Override
    public FetchResult<List<PlaceAvailability>> availability(CentreRef ref, Window window, AdapterContext context) {
        return FetchResult.of(() -> {
            Provenance provenance =
                    Provenance.of(id(), ref.link(), context.clock().instant());
            Profiles profiles = new Profiles(context);
            Planned planned = planned(ref, profiles);
            AvailabilityFetch fetch = new AvailabilityFetch(ref, window, context);
            fetch.run(planned);
            if (fetch.isRejected()) {
                Planned anew = DoctolibMapper.plan(ref, profiles.getFresh(slug(ref)));
                if (!anew.asksTheSameAs(planned)) {
                    fetch = new AvailabilityFetch(ref, window, context);
                    fetch.run(anew);
                }
            }
            return fetch.result(provenance);
        });
    }

    @Override
    public FetchResult<CatalogueSummary> listCentres(AdapterContext context, Consumer<CatalogueEntry> entries) {
        return FetchResult.of(() -> new Discovery(context, entries).list(ADDRESS));
    }

    /** Plans by the cached profile, unless that leaves nothing to request: every answer rests on at least one request. */
    private static Planned planned(CentreRef ref, Profiles profiles) {
        Planned planned = DoctolibMapper.plan(ref, profiles.get(slug(ref)));
        return planned.asksSomething() ? planned : DoctolibMapper.plan(ref, profiles.getFresh(slug(ref)));
    }

    private static String slug(CentreRef ref) {
        return String.valueOf(ref.ids().get(DoctolibLink.SLUG));
    }

    private static Failure understood(Failure failure, PlatformResponse answer) {
        boolean isRejected = failure instanceof Failure.Gone || answer.status() == BAD_REQUEST;
        return isOf(DAYS, answer) && isRejected ? answer.rejected() : answer.withoutGone(failure);
    }

    private static boolean isOf(String route, PlatformResponse answer) {
        return answer.address().getPath().startsWith(route);
    }
}
