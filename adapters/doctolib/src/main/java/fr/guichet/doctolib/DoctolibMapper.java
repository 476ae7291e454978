package fr.guichet.doctolib;

import fr.guichet.doctolib.Sites.Site;
import fr.guichet.model.Audience;
import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.Place;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.campaign.PlainText;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.Warning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans the requests of a profile, place by place. */
final class DoctolibMapper {

    private final BookingWire.Data data;
    private final CentreRef ref;
    private final Motives motives;
    private final List<BookingWire.Agenda> agendas;

    private DoctolibMapper(CentreRef ref, BookingWire.Data data) {
        this.data = data;
        this.ref = ref;
        this.motives = Motives.of(data);
        this.agendas = Nullables.in(data.agendas());
    }

    /** At least one plan where the profile has a place. */
    record Planned(List<Plan> plans, List<Warning> warnings) {

        /** Whether there is a question; else the profile alone gives every availability. */
        boolean asksSomething() {
            return plans.stream().anyMatch(plan -> !plan.questions().isEmpty());
        }

        boolean asksTheSameAs(Planned other) {
            return questions().equals(other.questions());
        }

        private List<List<AvailabilityQuery>> questions() {
            return plans.stream().map(Plan::questions).toList();
        }
    }

    static Planned plan(CentreRef ref, BookingWire.Data data) {
        DoctolibMapper mapper = new DoctolibMapper(ref, data);
        Sites.ResolvedSites resolved = Sites.resolve(ref, data);
        List<Warning> warnings = new ArrayList<>(resolved.warnings());
        warnings.addAll(mapper.motives.warnings());
        mapper.suspended().ifPresent(warnings::add);
        return new Planned(resolved.sites().stream().map(mapper::plan).toList(), warnings);
    }

    private Plan plan(Site site) {
        String path = String.valueOf(ref.ids().get(DoctolibLink.PATH));
        Optional<Place> place = PlaceMapper.place(site.place(), data.profile(), path);
        Audience audience = place.map(Place::audience).orElse(Audience.EVERYONE);
        List<Missing> unreadable = unreadable(site);
        List<AvailabilityQuery> questions = motives.wanted().stream()
                .flatMap(motive -> question(motive, site, audience).stream())
                .toList();
        Optional<Availability> known = known(site, questions, unreadable);
        return new Plan(site, place, known, known.isPresent() ? List.of() : questions, unreadable);
    }

    private Optional<Warning> suspended() {
        List<String> ids = agendas.stream()
                .filter(Agendas::isSuspended)
                .map(agenda -> String.valueOf(agenda.id()))
                .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Warning("agenda-suspended", String.join(", ", ids)));
    }

    /** Empty when the slots must be requested. */
    private Optional<Availability> known(Site site, List<AvailabilityQuery> questions, List<Missing> unreadable) {
        if (isWithoutCalendar(site)) {
            return Optional.of(
                    PlaceMapper.phones(site.place()).isEmpty()
                            ? Availability.unknown(UnknownReason.NO_ONLINE_BOOKING)
                            : new Availability.PhoneOnly());
        }
        if (motives.isEmpty()) {
            return Optional.of(Availability.unknown(UnknownReason.NO_ONLINE_BOOKING));
        }
        if (!isOfferedAt(site)) {
            return Optional.of(
                    unreadable.isEmpty()
                            ? new Availability.NotOffered()
                            : new Availability.Unknown(UnknownReason.UNREADABLE, Optional.empty(), unreadable));
        }
        return questions.isEmpty()
                ? Optional.of(Availability.unknown(UnknownReason.NO_ONLINE_BOOKING))
                : Optional.empty();
    }

    /** No enabled agenda in the whole profile, or none among those of this place. */
    private boolean isWithoutCalendar(Site site) {
        List<BookingWire.Agenda> own = agendas.stream()
                .filter(agenda -> agenda.practiceId() != null && site.hasPractice(agenda.practiceId()))
                .toList();
        boolean allOwnDisabled = !own.isEmpty() && own.stream().noneMatch(Agendas::isEnabled);
        boolean elsewhere = agendas.stream().filter(Agendas::isEnabled).anyMatch(agenda -> isListedAt(site, agenda));
        return agendas.stream().noneMatch(Agendas::isEnabled) || (allOwnDisabled && !elsewhere);
    }

    private boolean isOfferedAt(Site site) {
        return agendas.stream().filter(Agendas::isEnabled).anyMatch(agenda -> isListedAt(site, agenda));
    }

    private boolean isListedAt(Site site, BookingWire.Agenda agenda) {
        return motives.wanted().stream().anyMatch(motive -> isListedAt(site, agenda, motive.id()));
    }

    private static boolean isListedAt(Site site, BookingWire.Agenda agenda, long motive) {
        return Agendas.practicesListing(agenda, motive).stream().anyMatch(site::hasPractice);
    }

    private Optional<AvailabilityQuery> question(Motives.Wanted motive, Site site, Audience placeAudience) {
        List<Long> agendaIds = new ArrayList<>();
        Set<Long> practices = new LinkedHashSet<>();
        for (BookingWire.Agenda agenda : agendas) {
            Long id = agenda.id();
            if (id != null && Agendas.isOpen(agenda) && carries(agenda, site, motive.id())) {
                agendaIds.add(id);
                practices.addAll(Agendas.practicesListing(agenda, motive.id()));
            }
        }
        Audience audience = motive.audience().isRestricted() ? motive.audience() : placeAudience;
        return agendaIds.isEmpty()
                ? Optional.empty()
                : Optional.of(new AvailabilityQuery(
                        motive.id(), motive.name(), agendaIds, List.copyOf(practices), motive.offer(), audience));
    }

    /** An agenda that does not say whose it is must list the motive under this very place. */
    private static boolean carries(BookingWire.Agenda agenda, Site site, long motive) {
        Long practice = agenda.practiceId();
        return practice == null
                ? isListedAt(site, agenda, motive)
                : site.hasPractice(practice)
                        && !Agendas.practicesListing(agenda, motive).isEmpty();
    }

    private List<Missing> unreadable(Site site) {
        return agendas.stream()
                .filter(agenda -> Agendas.isEnabled(agenda) && !Agendas.isReadable(agenda))
                .filter(agenda -> agenda.practiceId() == null || site.hasPractice(agenda.practiceId()))
                .map(agenda -> new Missing("agenda " + agenda.id(), UnknownReason.UNREADABLE))
                .toList();
    }

    /** A name for people; the id where there is none. */
    static String name(BookingWire.Motive motive) {
        return PlainText.clean(Nullables.text(motive.name())).orElse("motive " + motive.id());
    }

    /**
     * What must be requested for one place: questions, or none because the profile alone gives the availability.
     *
     * @param place what the profile says of the site
     * @param known the availability, where no request is needed
     * @param questions one per motive; empty where the availability is known
     * @param unreadable calendars that may belong to the place and whose motives cannot be read
     */
    record Plan(
            Site site,
            Optional<Place> place,
            Optional<Availability> known,
            List<AvailabilityQuery> questions,
            List<Missing> unreadable) {

        PlaceAvailability answered(Availability availability) {
            return new PlaceAvailability(site.externalId(), site.link(), place, availability);
        }
    }

    /**
     * One motive at one place, as it is requested.
     *
     * @param motive its id on the profile
     * @param name what the platform calls it
     * @param agendas in the order of the booking answer, at least one
     * @param practices at least one
     */
    record AvailabilityQuery(
            long motive,
            String name,
            List<Long> agendas,
            List<Long> practices,
            MotiveReferences.Offer offer,
            Audience audience) {

        String agendaIds() {
            return joined(agendas);
        }

        String practiceIds() {
            return joined(practices);
        }

        private static String joined(List<Long> ids) {
            return ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining("-"));
        }
    }
}
