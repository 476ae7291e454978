package fr.guichet.keldoc;

import fr.guichet.keldoc.Sites.ResolvedSites;
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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keldoc: resolves the sites of a clinic, reads what can be booked at each, fetches the slots of each reason. */
public final class KeldocAdapter implements PlatformAdapter, AvailabilitySource, CentreCatalogue {

    /** The site, which has the API's paths too. */
    private static final URI ADDRESS = URI.create("https://www.keldoc.com");

    /** What the platform answers to parameters of a timetable that it turns down: a reason or a calendar is wrong, or no longer true of the site. */
    private static final Set<Integer> REJECTIONS = Set.of(400, 404, 410, 422);

    /** How long a listing's next availability spares a request. */
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

    /** Only a clinic, a site and an area can be gone; a 404 on anything else is unreadable. */
    @Override
    public Optional<Failure> judge(PlatformResponse answer) {
        String path = answer.address().getPath();
        if (path.contains(KeldocApi.TIMETABLES) && REJECTIONS.contains(answer.status()) && !answer.isHtml()) {
            return Optional.of(answer.rejected());
        }
        boolean canBeGone = Stream.of(KeldocApi.RESOURCE, KeldocApi.MOTIVES, KeldocApi.LISTINGS)
                .anyMatch(path::endsWith);
        return answer.judge().map(failure -> canBeGone ? failure : answer.withoutGone(failure));
    }

    @Override
    public FetchResult<List<PlaceAvailability>> availability(CentreRef ref, Window window, AdapterContext context) {
        return FetchResult.of(() -> {
            Instant now = context.clock().instant();
            ResolvedSites resolved = resolved(ref, context);
            return hinted(ref, resolved, window, now).orElseGet(() -> new AvailabilityFetch(context, window)
                    .run(resolved, Provenance.of(id(), ref.link(), now)));
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

    /** By the cached clinic, unless that has no such site, or none that vaccinates. */
    private static ResolvedSites resolved(CentreRef ref, AdapterContext context) {
        ResolvedSites cached = new Sites(context.client(KeldocApi.class), ref).resolve();
        return cached.isAsLinked() ? cached : new Sites(context.freshClient(KeldocApi.class), ref).resolve();
    }

    /** The listing's fresh hint that no slot comes before a day beyond the window. Only a site that vaccinates, and only a hint with a day, may say so. */
    private Optional<FetchResult<List<PlaceAvailability>>> hinted(
            CentreRef ref, ResolvedSites resolved, Window window, Instant now) {
        Site site = resolved.sites().getFirst();
        if (resolved.sites().size() > 1 || site.specialties().isEmpty()) {
            return Optional.empty();
        }
        return ref.catalogueHint()
                .filter(hint -> !hint.fetchedAt().plus(HINT_HOLDS).isBefore(now)
                        && !hint.fetchedAt().isAfter(now))
                .filter(hint -> !hint.next().day(site.zone()).isBefore(window.end()))
                .map(hint -> none(ref, site, window, hint, now));
    }

    private FetchResult<List<PlaceAvailability>> none(
            CentreRef ref, Site site, Window window, CatalogueHint hint, Instant now) {
        Availability none = new Availability.None(window, Optional.of(hint.next()));
        return new FetchResult.Fetched<>(
                List.of(site.answered(none, List.of())),
                List.of(),
                new Provenance(id(), ref.link(), now, hint.fetchedAt()));
    }
}
