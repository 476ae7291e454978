package fr.guichet.doctolib;

import fr.guichet.doctolib.DoctolibMapper.AvailabilityQuery;
import fr.guichet.doctolib.DoctolibMapper.Plan;
import fr.guichet.doctolib.DoctolibMapper.Planned;
import fr.guichet.model.Availability;
import fr.guichet.model.Provenance;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Departement;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PartialFetch;
import fr.guichet.spi.PlaceAvailability;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One fetch of slots: place after place, motive after motive, until the platform refuses. One use, one thread. */
final class AvailabilityFetch {

    /** The most motives of one fetch, of a few pages each: more than the largest profile of the registry has, and still a bound. */
    static final int MOST_QUESTIONS = 200;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DoctolibApi api;
    private final CentreRef ref;
    private final Window window;
    private final Instant now;
    private final PartialFetch fetch = new PartialFetch();
    private final List<PlaceAvailability> places = new ArrayList<>();
    private int questions;
    private boolean isRejected;

    AvailabilityFetch(CentreRef ref, Window window, AdapterContext context) {
        this.api = context.client(DoctolibApi.class);
        this.ref = ref;
        this.window = window;
        this.now = context.clock().instant();
    }

    void run(Planned planned) {
        fetch.warn(planned.warnings());
        planned.plans().forEach(plan -> places.add(place(plan)));
    }

    FetchResult<List<PlaceAvailability>> result(Provenance provenance) {
        return fetch.result(places, provenance);
    }

    /** Whether the platform turned the parameters of a request down and did not refuse. */
    boolean isRejected() {
        return isRejected && !fetch.isRefused();
    }

    private PlaceAvailability place(Plan plan) {
        Optional<Availability> known = plan.known();
        return plan.answered(known.isPresent() ? known.get() : fetched(plan));
    }

    private Availability fetched(Plan plan) {
        SlotMapper mapper = new SlotMapper(window, zone(plan), now, plan.site().link());
        List<Slot> slots = new ArrayList<>();
        List<SlotStart> hints = new ArrayList<>();
        PartialFetch.PlaceParts parts = fetch.parts(plan.unreadable());
        for (AvailabilityQuery question : plan.questions()) {
            if (questions == MOST_QUESTIONS && !fetch.isRefused()) {
                parts.skip(question.name(), UnknownReason.NEVER_ASKED);
                continue;
            }
            questions++;
            SlotPages pages = new SlotPages(api, question, mapper, fetch);
            boolean isComplete = parts.fetch(question.name(), pages::read);
            boolean isOnlyUnreadable = isComplete && pages.slots().isEmpty();
            parts.unreadable(question.name(), "unreadable-slot", pages.unreadable(), isOnlyUnreadable);
            slots.addAll(pages.slots());
            hints.addAll(pages.hints());
        }
        isRejected |= parts.isRejected();
        return Availability.seen(window, mapper.sorted(slots), mapper.soonest(hints), parts.missing());
    }

    /** Where the place lies, by its postcode, else by what the registry knows of it. */
    private ZoneId zone(Plan plan) {
        return PlaceMapper.address(plan.site().place())
                .departement()
                .or(() -> ref.knownAddress().flatMap(known -> known.departement()))
                .map(Departement::zone)
                .orElse(PARIS);
    }
}
