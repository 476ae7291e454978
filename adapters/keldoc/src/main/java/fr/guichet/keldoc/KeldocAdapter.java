package fr.guichet.keldoc;

import fr.guichet.model.Availability;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.model.Window;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueHint;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Asks Keldoc: for one clinic by its link, for the sites it lists. */
public final class KeldocAdapter implements PlatformAdapter, AvailabilitySource, CentreCatalogue {

    /** The site, which has the API's paths too. */
    private static final URI ADDRESS = URI.create("https://www.keldoc.com");

    /** A listing's word on the next availability is as good as asking for so long. */
    private static final Duration HINT_HOLDS = Duration.ofMinutes(30);

    @Override
    public PlatformId id() {
        return KeldocLink.PLATFORM;
    }

    @Override
    public String name() {
        return "Keldoc";
    }

    @Override
    public URI address() {
        return ADDRESS;
    }

    @Override
    public Set<String> hosts() {
        return KeldocLink.HOSTS;
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        return KeldocLink.recognise(link);
    }

    /** Only a clinic, a site and an area can be gone; anything else that is not found was asked wrongly. */
    @Override
    public Optional<Failure> judge(PlatformResponse answer) {
        if (WrongQuestion.isAnsweredBy(answer) && !answer.isHtml()) {
            return Optional.of(WrongQuestion.of(answer));
        }
        boolean canBeGone = Stream.of(KeldocApi.RESOURCE, KeldocApi.MOTIVES, KeldocApi.LISTINGS)
                .anyMatch(answer.address().getPath()::endsWith);
        return answer.judge().map(failure -> canBeGone ? failure : notGone(failure, answer.excerpt()));
    }

    @Override
    public FetchResult<List<PlaceAvailability>> availability(CentreRef ref, Window window, AdapterContext context) {
        return FetchResult.of(() -> {
            Instant now = context.clock().instant();
            Sites.Meant meant = meant(ref, context);
            return told(ref, meant, window, now)
                    .orElseGet(() -> asked(ref, meant, new AvailabilityFetch(context, window), now));
        });
    }

    @Override
    public FetchResult<CatalogueSummary> listCentres(AdapterContext context, Consumer<CatalogueEntry> entries) {
        return FetchResult.of(() -> {
            Instant asked = context.clock().instant();
            CatalogueSummary summary = new Discovery(context).list(entries);
            return new FetchResult.Fetched<>(summary, summary.warnings(), Provenance.of(id(), ADDRESS, asked));
        });
    }

    /** By the clinic as it was kept, unless that tells of no such site, or of none that vaccinates. */
    private static Sites.Meant meant(CentreRef ref, AdapterContext context) {
        Sites.Meant kept = new Sites(context.client(KeldocApi.class), ref).ask();
        return kept.isAsLinked() ? kept : new Sites(context.freshClient(KeldocApi.class), ref).ask();
    }

    private FetchResult<List<PlaceAvailability>> asked(
            CentreRef ref, Sites.Meant meant, AvailabilityFetch asking, Instant now) {
        List<PlaceAvailability> places = meant.sites().stream().map(asking::ask).toList();
        Optional<Failure> failure = asking.wholeFailure();
        if (failure.isPresent()) {
            return new FetchResult.Failed<>(failure.get());
        }
        List<Warning> warnings = new ArrayList<>(meant.warnings());
        warnings.addAll(asking.warnings());
        return new FetchResult.Fetched<>(places, warnings, Provenance.of(id(), ref.link(), now));
    }

    /** What the listing has just told: no slot before a day beyond the window. Only a site that vaccinates, and only a day that was told, may say so. */
    private Optional<FetchResult<List<PlaceAvailability>>> told(
            CentreRef ref, Sites.Meant meant, Window window, Instant now) {
        Site site = meant.sites().getFirst();
        if (meant.sites().size() > 1 || site.specialties().isEmpty()) {
            return Optional.empty();
        }
        return ref.catalogueHint()
                .filter(hint -> !hint.toldAt().plus(HINT_HOLDS).isBefore(now)
                        && !hint.toldAt().isAfter(now))
                .filter(hint -> !hint.next().day(site.zone()).isBefore(window.end()))
                .map(hint -> none(ref, site, window, hint, now));
    }

    private FetchResult<List<PlaceAvailability>> none(
            CentreRef ref, Site site, Window window, CatalogueHint hint, Instant now) {
        Availability none = new Availability.None(window, Optional.of(hint.next()));
        return new FetchResult.Fetched<>(
                List.of(site.answered(none, List.of())),
                List.of(),
                new Provenance(id(), ref.link(), now, hint.toldAt()));
    }

    private static Failure notGone(Failure failure, String excerpt) {
        return failure instanceof Failure.Gone(String detail) ? new Failure.Unreadable(detail, excerpt) : failure;
    }
}
