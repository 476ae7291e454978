package fr.guichet.maiia;

import fr.guichet.maiia.Reasons.AvailabilityQuery;
import fr.guichet.maiia.SlotMapper.ParsedSlot;
import fr.guichet.model.Availability;
import fr.guichet.model.Provenance;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PartialFetch;
import fr.guichet.spi.PlaceAvailability;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One fetch: resolve the sites meant, read what each lets one book, fetch the slots of each name, until the platform refuses. One use, one thread. */
final class AvailabilityFetch {

    private static final int REASONS_A_PAGE = 100;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MaiiaApi api;
    private final MaiiaApi freshApi;
    private final CentreRef ref;
    private final Window window;
    private final Instant now;
    private final Map<String, List<ReasonsWire.Reason>> reasons = new HashMap<>();
    private final PartialFetch fetch = new PartialFetch();

    AvailabilityFetch(CentreRef ref, Window window, AdapterContext context) {
        this.api = context.client(MaiiaApi.class);
        this.freshApi = context.freshClient(MaiiaApi.class);
        this.ref = ref;
        this.window = window;
        this.now = context.clock().instant();
    }

    /** One place per site meant; one that says why, where the platform's directory has none. */
    FetchResult<List<PlaceAvailability>> run(Provenance provenance) {
        List<Site> sites = sites();
        List<PlaceAvailability> places = sites.isEmpty()
                ? List.of(unfound())
                : sites.stream().map(this::place).toList();
        return fetch.result(places, provenance);
    }

    /** A centre that the link names and that lets one book something needs no directory. */
    private List<Site> sites() {
        String centre = ref.ids().get(MaiiaLink.CENTRE);
        return centre == null || reasons(centre).isEmpty()
                ? new CardSearch(api, ref).find()
                : List.of(Site.named(centre, ref.link()));
    }

    /** The directory does not have it, which says nothing of the centre. */
    private PlaceAvailability unfound() {
        fetch.warn("in-no-catalogue", ref.link().getPath());
        String id = ref.ids().getOrDefault(MaiiaLink.CENTRE, ref.key());
        fetch.answered();
        return new PlaceAvailability(id, ref.link(), Optional.empty(), Availability.unknown(UnknownReason.NO_SOURCE));
    }

    private PlaceAvailability place(Site site) {
        return new PlaceAvailability(site.id(), site.link().orElse(ref.link()), site.place(), availability(site));
    }

    private Availability availability(Site site) {
        if (!site.canBeAsked()) {
            fetch.warn("centre-without-id", "known as " + site.id());
            return Availability.unknown(UnknownReason.NO_SOURCE);
        }
        List<ReasonsWire.Reason> read = new ArrayList<>();
        PartialFetch.PlaceParts parts = fetch.parts(List.of());
        return parts.fetch("reasons", () -> read.addAll(reasons(site.id())))
                ? availability(site, Reasons.of(read.isEmpty() ? site.reasons() : read))
                : Availability.unknown(parts.missing().getFirst().reason());
    }

    private Availability availability(Site site, Reasons reasons) {
        fetch.warn(reasons.warnings());
        if (!reasons.questions().isEmpty()) {
            return booked(site, reasons);
        }
        fetch.answered();
        if (reasons.isEmpty()) {
            return isReachedByPhone(site)
                    ? new Availability.PhoneOnly()
                    : Availability.unknown(UnknownReason.NO_ONLINE_BOOKING);
        }
        return reasons.missing().isEmpty()
                ? new Availability.NotOffered()
                : new Availability.Unknown(reasons.missing().getFirst().reason(), Optional.empty(), reasons.missing());
    }

    private static boolean isReachedByPhone(Site site) {
        return site.place().filter(place -> !place.phones().isEmpty()).isPresent();
    }

    private Availability booked(Site site, Reasons reasons) {
        SlotMapper mapper = new SlotMapper(window, zone(site), now, site.link().orElse(ref.link()), reasons.offers());
        List<ParsedSlot> slots = new ArrayList<>();
        List<Instant> hints = new ArrayList<>();
        PartialFetch.PlaceParts parts = fetch.parts(reasons.missing());
        for (AvailabilityQuery question : reasons.questions()) {
            SlotPages pages = new SlotPages(api, site.id(), question, mapper, fetch);
            boolean isComplete = parts.fetch(question.name(), pages::read);
            boolean isOnlyUnreadable = isComplete && pages.slots().isEmpty();
            parts.unreadable(question.name(), "slot-without-start", pages.unreadable(), isOnlyUnreadable);
            slots.addAll(pages.slots());
            hints.addAll(pages.hints());
        }
        return Availability.seen(window, mapper.merged(slots), mapper.soonest(hints), parts.missing());
    }

    /** Cached reasons do where slots are requested by them; where they would decide alone, fresh ones are read. */
    private List<ReasonsWire.Reason> reasons(String centre) {
        List<ReasonsWire.Reason> known = reasons.get(centre);
        if (known != null) {
            return known;
        }
        List<ReasonsWire.Reason> read = reasons(centre, api);
        if (Reasons.of(read).questions().isEmpty()) {
            read = reasons(centre, freshApi);
        }
        reasons.put(centre, read);
        return read;
    }

    private static List<ReasonsWire.Reason> reasons(String centre, MaiiaApi from) {
        String what = "the reasons of " + centre;
        return ListPages.all(what, REASONS_A_PAGE, page -> {
            ReasonsWire answer = from.reasons(centre, REASONS_A_PAGE, page, REASONS_A_PAGE);
            return ListPages.Page.of(what, answer.items(), answer.total());
        });
    }

    /** The site's own, else by what is known of where it lies. */
    private ZoneId zone(Site site) {
        return site.zone()
                .or(() -> ref.knownAddress()
                        .flatMap(Address::departement)
                        .or(() -> MaiiaLink.postcode(MaiiaLink.page(ref)).flatMap(Postcode::departement))
                        .map(Departement::zone))
                .orElse(PARIS);
    }
}
