package fr.guichet.maiia;

import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.Warning;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One asking: find the sites meant, then what each lets one book, then name after name, until the platform refuses. One use, one thread. */
final class AvailabilityFetch {

    private static final int REASONS_A_PAGE = 100;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MaiiaApi api;
    private final MaiiaApi freshApi;
    private final CentreRef ref;
    private final Window window;
    private final Instant now;
    private final Map<String, List<ReasonsWire.Reason>> reasons = new HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private int answers;
    private @Nullable Failure firstFailure;
    private boolean refused;

    AvailabilityFetch(CentreRef ref, Window window, AdapterContext context) {
        this.api = context.client(MaiiaApi.class);
        this.freshApi = context.freshClient(MaiiaApi.class);
        this.ref = ref;
        this.window = window;
        this.now = context.clock().instant();
    }

    /** One per site meant; one that says why, where the platform's directory has none. */
    List<PlaceAvailability> places() {
        List<Site> sites = sites();
        return sites.isEmpty()
                ? List.of(unfound())
                : sites.stream().map(this::ask).toList();
    }

    /** What went wrong first, when nothing at all could be had of what was asked. */
    Optional<Failure> wholeFailure() {
        return answers == 0 ? Optional.ofNullable(firstFailure) : Optional.empty();
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** A centre that the link names and that lets one book something needs no directory. */
    private List<Site> sites() {
        String centre = ref.ids().get(MaiiaLink.CENTRE);
        return centre == null || reasons(centre).isEmpty()
                ? new CardSearch(api, ref).find()
                : List.of(Site.named(centre, ref.link()));
    }

    /** We did not find it, which says nothing of it. */
    private PlaceAvailability unfound() {
        warnings.add(new Warning("in-no-catalogue", ref.link().getPath()));
        String id = ref.ids().getOrDefault(MaiiaLink.CENTRE, ref.key());
        answers++;
        return new PlaceAvailability(id, ref.link(), Optional.empty(), Availability.unknown(UnknownReason.NO_SOURCE));
    }

    private PlaceAvailability ask(Site site) {
        return new PlaceAvailability(site.id(), site.link().orElse(ref.link()), site.place(), availability(site));
    }

    private Availability availability(Site site) {
        if (!site.canBeAsked()) {
            warnings.add(new Warning("centre-without-id", "known as " + site.id()));
            return Availability.unknown(UnknownReason.NO_SOURCE);
        }
        if (refused) {
            return Availability.unknown(UnknownReason.REFUSED);
        }
        try {
            List<ReasonsWire.Reason> told = reasons(site.id());
            return availability(site, Reasons.of(told.isEmpty() ? site.reasons() : told));
        } catch (FetchFailedException e) {
            note(e.failure());
            return Availability.unknown(e.failure().reason());
        }
    }

    private Availability availability(Site site, Reasons told) {
        warnings.addAll(told.warnings());
        if (!told.questions().isEmpty()) {
            return asked(site, told);
        }
        answers++;
        if (told.isEmpty()) {
            return isReachedByPhone(site)
                    ? new Availability.PhoneOnly()
                    : Availability.unknown(UnknownReason.NO_ONLINE_BOOKING);
        }
        return told.missing().isEmpty()
                ? new Availability.NotOffered()
                : new Availability.Unknown(told.missing().getFirst().reason(), Optional.empty(), told.missing());
    }

    private static boolean isReachedByPhone(Site site) {
        return site.place().filter(place -> !place.phones().isEmpty()).isPresent();
    }

    private Availability asked(Site site, Reasons told) {
        SlotMapper mapper = new SlotMapper(window, zone(site), now, site.link().orElse(ref.link()), told.offers());
        List<SlotMapper.Told> slots = new ArrayList<>();
        List<Instant> hints = new ArrayList<>();
        List<Missing> missing = new ArrayList<>(told.missing());
        for (Question question : told.questions()) {
            if (refused) {
                missing.add(new Missing(question.name(), UnknownReason.REFUSED));
                continue;
            }
            SlotPages.Learnt learnt = new SlotPages(api, site.id(), question, mapper).ask();
            slots.addAll(learnt.slots());
            hints.addAll(learnt.hints());
            account(question, learnt, missing);
        }
        return Availability.seen(window, mapper.merged(slots), mapper.soonest(hints), missing);
    }

    private void account(Question question, SlotPages.Learnt learnt, List<Missing> missing) {
        answers += learnt.answers();
        learnt.failure().ifPresent(failure -> {
            note(failure);
            missing.add(new Missing(question.name(), failure.reason()));
        });
        if (learnt.unreadable() > 0) {
            warnings.add(new Warning("slot-without-start", learnt.unreadable() + " of " + question.name()));
            if (learnt.slots().isEmpty() && learnt.failure().isEmpty()) {
                missing.add(new Missing(question.name(), UnknownReason.UNREADABLE));
            }
        }
    }

    private void note(Failure failure) {
        firstFailure = firstFailure == null ? failure : firstFailure;
        refused |= failure instanceof Failure.Refused;
    }

    /** Kept ones do where slots are asked for by them; what they would settle alone rests on ones that were asked for now. */
    private List<ReasonsWire.Reason> reasons(String centre) {
        List<ReasonsWire.Reason> known = reasons.get(centre);
        if (known != null) {
            return known;
        }
        List<ReasonsWire.Reason> told = reasons(centre, api);
        if (Reasons.of(told).questions().isEmpty()) {
            told = reasons(centre, freshApi);
        }
        reasons.put(centre, told);
        return told;
    }

    private static List<ReasonsWire.Reason> reasons(String centre, MaiiaApi from) {
        String what = "the reasons of " + centre;
        return Pages.all(what, REASONS_A_PAGE, page -> {
            ReasonsWire answer = from.reasons(centre, REASONS_A_PAGE, page, REASONS_A_PAGE);
            return Pages.Page.of(what, answer.items(), answer.total());
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
