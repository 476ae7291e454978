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
import fr.guichet.spi.Warning;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Doctolib: read the profile, find the places meant, ask each for its slots; when a question is turned down, read the profile again once. */
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

    /** Any page for people refuses us, whatever its status: a challenge or a waiting room. Only a profile can be gone. */
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
            Instant asked = context.clock().instant();
            Profiles profiles = new Profiles(context);
            Planned planned = planned(ref, profiles);
            AvailabilityFetch.Asked answered = new AvailabilityFetch(ref, window, context).ask(planned.plans());
            if (answered.isTurnedDown()) {
                Planned anew = DoctolibMapper.plan(ref, profiles.getFresh(slug(ref)));
                if (!anew.asksTheSameAs(planned)) {
                    planned = anew;
                    answered = new AvailabilityFetch(ref, window, context).ask(anew.plans());
                }
            }
            return result(planned, answered, Provenance.of(id(), ref.link(), asked));
        });
    }

    @Override
    public FetchResult<CatalogueSummary> listCentres(AdapterContext context, Consumer<CatalogueEntry> entries) {
        return FetchResult.of(() -> new Discovery(context, entries).list(ADDRESS));
    }

    /** By the profile as it was kept, unless that leaves nothing to be asked: whatever is told rests on at least one request. */
    private static Planned planned(CentreRef ref, Profiles profiles) {
        Planned planned = DoctolibMapper.plan(ref, profiles.get(slug(ref)));
        return planned.asksSomething() ? planned : DoctolibMapper.plan(ref, profiles.getFresh(slug(ref)));
    }

    private static FetchResult<List<PlaceAvailability>> result(
            Planned planned, AvailabilityFetch.Asked answered, Provenance provenance) {
        if (answered.failure().isPresent()) {
            return new FetchResult.Failed<>(answered.failure().get());
        }
        List<Warning> warnings = new ArrayList<>(planned.warnings());
        warnings.addAll(answered.warnings());
        return new FetchResult.Fetched<>(answered.places(), warnings, provenance);
    }

    private static String slug(CentreRef ref) {
        return String.valueOf(ref.ids().get(DoctolibLink.SLUG));
    }

    private static Failure understood(Failure failure, PlatformResponse answer) {
        boolean isTurnedDown = failure instanceof Failure.Gone || answer.status() == BAD_REQUEST;
        if (isOf(DAYS, answer) && isTurnedDown) {
            return WrongQuestion.of(answer);
        }
        return failure instanceof Failure.Gone(String detail)
                ? new Failure.Unreadable(detail, answer.excerpt())
                : failure;
    }

    private static boolean isOf(String route, PlatformResponse answer) {
        return answer.address().getPath().startsWith(route);
    }
}
