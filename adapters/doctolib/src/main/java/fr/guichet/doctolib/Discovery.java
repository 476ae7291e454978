package fr.guichet.doctolib;

import fr.guichet.model.ExternalId;
import fr.guichet.model.Place;
import fr.guichet.model.Provenance;
import fr.guichet.model.PublicOpening;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.Warning;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks the listings of some areas, page after page; one entry per link. The areas are the setting {@code areas}, separated by commas: {@code france}, slugs of départements or of
 * communes. One use, one thread.
 */
final class Discovery {

    private static final String EVERYWHERE = "france";

    /** More pages than 12,000 profiles fill, ten a page: a listing that goes on beyond turns in circles. */
    private static final int MOST_PAGES = 2_000;

    private final AdapterContext context;
    private final DoctolibApi api;
    private final Consumer<CatalogueEntry> entries;
    private final Set<String> seen = new HashSet<>();
    private long rows;

    Discovery(AdapterContext context, Consumer<CatalogueEntry> entries) {
        this.context = context;
        this.api = context.client(DoctolibApi.class);
        this.entries = entries;
    }

    FetchResult<CatalogueSummary> list(URI address) {
        Instant asked = context.clock().instant();
        Stream.of(context.setting("areas").orElse(EVERYWHERE).split("[,\\s]+", -1))
                .filter(area -> !area.isEmpty())
                .forEach(this::listArea);
        if (rows == 0) {
            throw new FetchFailedException(new Failure.Unreadable("no centre in any listing", ""));
        }
        // The client does not tell how many bytes it read.
        CatalogueSummary summary = new CatalogueSummary("listing", rows, 0, List.of());
        return new FetchResult.Fetched<>(summary, List.of(), Provenance.of(DoctolibLink.PLATFORM, address, asked));
    }

    private void listArea(String area) {
        for (int page = 1; bringsMore(page(area, page)); page++) {
            if (page == MOST_PAGES) {
                throw new FetchFailedException(new Failure.Unreadable("the listing of " + area + " has no end", ""));
            }
        }
    }

    private List<ListingWire.Entry> page(String area, int page) {
        ListingWire.Data data = api.listing(area, page).data();
        if (data == null || data.doctors() == null) {
            throw new FetchFailedException(
                    new Failure.Unreadable("no doctors in page " + page + " of the listing of " + area, ""));
        }
        return Present.in(data.doctors());
    }

    /** Whether the page brought a new link and did not leave the area. */
    private boolean bringsMore(List<ListingWire.Entry> page) {
        boolean news = false;
        for (ListingWire.Entry entry : page) {
            if (Boolean.FALSE.equals(entry.exactMatch())) {
                return false;
            }
            String link = Present.text(entry.link());
            if (link.isEmpty() || seen.add(link)) {
                news |= !link.isEmpty();
                rows++;
                entries.accept(entry(entry, link));
            }
        }
        return news;
    }

    private CatalogueEntry entry(ListingWire.Entry wire, String link) {
        Optional<CentreRef> ref = DoctolibLink.recognisePath(link);
        if (ref.isEmpty()) {
            return rejected(Optional.empty(), "listing-without-link", "names no profile: '" + link + "'");
        }
        ExternalId id = new ExternalId(
                DoctolibLink.PLATFORM.value(), String.valueOf(ref.get().ids().get(DoctolibLink.SLUG)));
        Optional<Place> place = PlaceMapper.listed(wire, link);
        if (place.isEmpty()) {
            return rejected(Optional.of(id), "listing-without-name", "no name at " + link);
        }
        return new CatalogueEntry.Listed(
                id,
                place.get(),
                Optional.of(ref.get().link().toString()),
                PublicOpening.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private CatalogueEntry rejected(Optional<ExternalId> id, String reason, String detail) {
        return new CatalogueEntry.Rejected(rows, id, new Warning(reason, detail));
    }
}
