package fr.guichet.doctolib;

import fr.guichet.model.BookingLink;
import fr.guichet.model.Provenance;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.PagedListing;
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
 * Reads the listings of some areas, page after page, and each profile once, whichever of its links are listed: one entry per place. The areas are the setting {@code areas}, separated by commas: {@code france}, slugs of
 * départements or of communes. Profiles that are in no listing can be added by the setting {@code profiles}: their links, or the paths of these, separated by commas. One use, one thread.
 */
final class Discovery {

    private static final String EVERYWHERE = "france";
    private static final String SEPARATOR = "[,\\s]+";

    /** More pages than 12,000 profiles fill, ten a page. */
    private static final int MOST_PAGES = 2_000;

    private final AdapterContext context;
    private final DoctolibApi api;
    private final ListedProfiles profiles;
    private final Consumer<CatalogueEntry> entries;
    private final Set<String> seen = new HashSet<>();
    private long rows;

    Discovery(AdapterContext context, Consumer<CatalogueEntry> entries) {
        this.context = context;
        this.api = context.client(DoctolibApi.class);
        this.profiles = new ListedProfiles(new Profiles(context));
        this.entries = entries;
    }

    FetchResult<CatalogueSummary> list(URI address) {
        Instant asked = context.clock().instant();
        setting("areas").forEach(this::listArea);
        setting("profiles").forEach(this::listAdded);
        if (rows == 0) {
            throw FetchFailedException.unreadable("no centre in any listing");
        }
        // The number of bytes is not known here.
        CatalogueSummary summary = new CatalogueSummary("listing", rows, 0, List.of());
        return new FetchResult.Fetched<>(summary, List.of(), Provenance.of(DoctolibLink.PLATFORM, address, asked));
    }

    private List<String> setting(String name) {
        String fallback = name.equals("areas") ? EVERYWHERE : "";
        return Stream.of(context.setting(name).orElse(fallback).split(SEPARATOR, -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void listArea(String area) {
        PagedListing.read("the listing of " + area, MOST_PAGES, page -> bringsMore(page(area, page + 1)));
    }

    private List<ListingWire.Entry> page(String area, int page) {
        ListingWire.Data data = api.listing(area, page).data();
        if (data == null || data.doctors() == null) {
            throw FetchFailedException.unreadable("no doctors in page " + page + " of the listing of " + area);
        }
        return Nullables.in(data.doctors());
    }

    /** Whether the page brought a new profile and did not leave the area. */
    private boolean bringsMore(List<ListingWire.Entry> page) {
        boolean news = false;
        for (ListingWire.Entry entry : page) {
            if (Boolean.FALSE.equals(entry.exactMatch())) {
                return false;
            }
            Optional<CentreRef> ref = DoctolibLink.recognisePath(Nullables.text(entry.link()));
            if (seen.add(ref.map(Discovery::slug).orElseGet(entry::toString))) {
                news |= !Nullables.text(entry.link()).isEmpty();
                list(entry, ref);
            }
        }
        return news;
    }

    private void listAdded(String link) {
        Optional<CentreRef> ref = link.startsWith("/")
                ? DoctolibLink.recognisePath(link)
                : BookingLink.find(link).flatMap(DoctolibLink::recognise);
        if (seen.add(ref.map(Discovery::slug).orElse(link))) {
            String path = ref.map(known -> known.ids().get(DoctolibLink.PATH)).orElse(link);
            list(ListingWire.Entry.of(path), ref);
        }
    }

    private static String slug(CentreRef ref) {
        return String.valueOf(ref.ids().get(DoctolibLink.SLUG));
    }

    private void list(ListingWire.Entry entry, Optional<CentreRef> ref) {
        if (ref.isPresent()) {
            profiles.list(entry, ref.get()).forEach(this::hand);
        } else {
            String link = "names no profile: '" + Nullables.text(entry.link()) + "'";
            hand(new CatalogueEntry.Rejected(rows + 1, Optional.empty(), new Warning("listing-without-link", link)));
        }
    }

    private void hand(CatalogueEntry entry) {
        rows++;
        entries.accept(entry);
    }
}
