package fr.guichet.keldoc;

import fr.guichet.model.ExternalId;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.campaign.DataFile;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.PagedListing;
import fr.guichet.spi.Warning;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the listings of some areas under each specialty, page after page. The areas are the setting {@code areas}, separated by blanks or commas; all départements without it. A site is listed
 * under several specialties and areas, and its earliest next availability is the true one: so the few hundred sites are collected until all listings are read. A few listings of hundreds that did not answer
 * are read once more at the end; a listing that stays unread fails the whole, because a site that is not listed counts as closed. With the setting {@code details} the sites' telephones are
 * read, one request a site. One use, one thread.
 */
final class Discovery {

    /** More pages than an area has sites. */
    private static final int MOST_PAGES = 20;

    /** Listings that did not answer, after which the run fails. */
    private static final int MOST_UNREAD = 5;

    private final AdapterContext context;
    private final KeldocApi api;
    private final Clock clock;
    private final Map<ExternalId, CatalogueEntry.Listed> listed = new LinkedHashMap<>();
    private final List<CatalogueEntry> rejected = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private long row;

    Discovery(AdapterContext context) {
        this.context = context;
        this.api = context.client(KeldocApi.class);
        this.clock = context.clock();
    }

    /** One area under one specialty. */
    private record Listing(String area, String specialty) {}

    CatalogueSummary list(Consumer<CatalogueEntry> entries) {
        List<Listing> unread = new ArrayList<>();
        for (Listing listing : listings()) {
            if (!isRead(listing, unread.size() < MOST_UNREAD)) {
                unread.add(listing);
            }
        }
        unread.forEach(listing -> isRead(listing, false));
        if (listed.isEmpty()) {
            throw FetchFailedException.unreadable("no site in any listing");
        }
        boolean details = context.setting("details").filter("true"::equals).isPresent();
        listed.values().stream().map(entry -> details ? detailed(entry) : entry).forEach(entries);
        rejected.forEach(entries);
        // The number of bytes is not known here.
        return new CatalogueSummary("listing", (long) listed.size() + rejected.size(), 0, warnings);
    }

    /** The areas that a setting names, else all of them. */
    static List<String> areas(Optional<String> setting) {
        return setting.map(typed -> Stream.of(typed.split("[,\\s]+", -1))
                        .filter(area -> !area.isEmpty())
                        .toList())
                .orElseGet(() -> DataFile.lines(Discovery.class, "areas.txt"));
    }

    private List<Listing> listings() {
        List<String> specialties = DataFile.lines(Discovery.class, "listed-specialties.txt");
        return areas(context.setting("areas")).stream()
                .flatMap(area -> specialties.stream().map(specialty -> new Listing(area, specialty)))
                .toList();
    }

    /** Takes a listing as a whole or not at all. An area that the platform does not know is a warning. */
    private boolean isRead(Listing listing, boolean isForgiven) {
        try {
            pages(listing).forEach(this::take);
            return true;
        } catch (FetchFailedException e) {
            if (e.failure() instanceof Failure.Gone) {
                warnings.add(new Warning("unknown-area", listing.area()));
                return true;
            }
            if (e.failure() instanceof Failure.Refused || !isForgiven) {
                throw e;
            }
            return false;
        }
    }

    private List<CatalogueEntry> pages(Listing listing) {
        List<CatalogueEntry> found = new ArrayList<>();
        PagedListing.read("the listing of " + listing.area(), MOST_PAGES, page -> isFollowed(listing, page + 1, found));
        return found;
    }

    private boolean isFollowed(Listing listing, int page, List<CatalogueEntry> found) {
        Instant asked = clock.instant();
        SearchWire wire = api.search(listing.specialty(), listing.area(), page);
        SearchWire.Options options = wire.options();
        if (wire.results() == null) {
            throw FetchFailedException.unreadable("no results in page " + page + " of " + listing.area());
        }
        wire.results().values().stream()
                .flatMap(section -> section == null ? Stream.empty() : Nullables.in(section.data()).stream())
                .forEach(entry -> found.add(ListingMapper.entry(entry, ++row, asked)));
        return options != null && Boolean.TRUE.equals(options.nextPage());
    }

    private void take(CatalogueEntry entry) {
        switch (entry) {
            case CatalogueEntry.Listed site -> listed.merge(site.id(), site, ListingMapper::joined);
            case CatalogueEntry.Rejected other -> rejected.add(other);
        }
    }

    private CatalogueEntry.Listed detailed(CatalogueEntry.Listed entry) {
        try {
            String phone = Nullables.text(
                    api.details(Long.parseLong(entry.id().value())).phoneNumber());
            return PhoneNumber.find(phone)
                    .map(number -> ListingMapper.withPhone(entry, number))
                    .orElse(entry);
        } catch (FetchFailedException e) {
            if (e.failure() instanceof Failure.Refused) {
                throw e;
            }
            warnings.add(new Warning(
                    "telephone-not-read", entry.id() + ": " + e.failure().detail()));
            return entry;
        }
    }
}
