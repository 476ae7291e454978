package fr.guichet.keldoc;

import fr.guichet.keldoc.Sites.ResolvedSites;
import fr.guichet.keldoc.Specialties.Specialty;
import fr.guichet.model.Audience;
import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.Provenance;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.PartialFetch;
import fr.guichet.spi.PlaceAvailability;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One fetch of slots: site after site, reason after reason, until the platform refuses. One use, one thread. */
final class AvailabilityFetch {

    private final KeldocApi api;
    private final KeldocApi freshApi;
    private final Window window;
    private final Instant now;
    private final PartialFetch fetch = new PartialFetch();

    AvailabilityFetch(AdapterContext context, Window window) {
        this.api = context.client(KeldocApi.class);
        this.freshApi = context.freshClient(KeldocApi.class);
        this.window = window;
        this.now = context.clock().instant();
    }

    /** What can be booked at a site, and what of it could not be fetched. */
    private record Reasons(Motives motives, List<Missing> missing) {
        List<TimetableQuery> questions() {
            return motives.questions();
        }

        /** Nothing to request, and nothing missing: a fact. */
        boolean areNone() {
            return questions().isEmpty() && missing.isEmpty();
        }
    }

    FetchResult<List<PlaceAvailability>> run(ResolvedSites resolved, Provenance provenance) {
        fetch.warn(resolved.warnings());
        return fetch.result(resolved.sites().stream().map(this::place).toList(), provenance);
    }

    /** Uses the cached reasons, unless those leave nothing to request: every answer rests on a request. */
    private PlaceAvailability place(Site site) {
        if (site.specialties().isEmpty()) {
            fetch.answered();
            return site.answered(new Availability.NotOffered(), List.of());
        }
        Reasons cached = reasons(site, api);
        Reasons reasons = cached.areNone() ? reasons(site, freshApi) : cached;
        fetch.warn(reasons.motives().warnings());
        if (reasons.areNone()) {
            fetch.answered();
            return reasons.motives().isOnlyOfOthers()
                    ? site.answered(new Availability.NotOffered(), List.of())
                    : withoutBooking(site);
        }
        return booked(site, reasons);
    }

    /** When a request is rejected, the reasons are read anew, and their slots requested again if they changed. */
    private PlaceAvailability booked(Site site, Reasons reasons) {
        PartialFetch.PlaceParts parts = fetch.parts(reasons.missing());
        PlaceAvailability answered = booked(site, reasons, parts);
        if (parts.isRejected()) {
            Reasons anew = reasons(site, freshApi);
            if (!anew.questions().isEmpty() && !anew.questions().equals(reasons.questions())) {
                return booked(site, anew, fetch.parts(anew.missing()));
            }
        }
        return answered;
    }

    private Reasons reasons(Site site, KeldocApi from) {
        PartialFetch.PlaceParts parts = fetch.parts(List.of());
        Motives motives = new Motives(site.place().map(Place::audience).orElse(Audience.EVERYONE));
        for (Specialty specialty : site.specialties()) {
            parts.fetch(
                    "specialty " + specialty.id(),
                    () -> motives.add(
                            specialty,
                            Nullables.in(from.motiveCategories(site.clinic(), specialty.id(), site.cabinet()))));
        }
        List<Missing> missing = new ArrayList<>(parts.missing());
        missing.addAll(motives.unreadable());
        return new Reasons(motives, missing);
    }

    /** Nothing is booked online: a telephone is the evidence that it is booked otherwise. */
    private PlaceAvailability withoutBooking(Site site) {
        PartialFetch.PlaceParts parts = fetch.parts(List.of());
        List<PhoneNumber> phones = new ArrayList<>();
        parts.fetch("telephone", () -> PhoneNumber.find(
                        Nullables.text(api.details(site.cabinet()).phoneNumber()))
                .ifPresent(phones::add));
        Availability without = phones.isEmpty()
                ? new Availability.Unknown(UnknownReason.NO_ONLINE_BOOKING, Optional.empty(), parts.missing())
                : new Availability.PhoneOnly();
        return site.answered(without, phones);
    }

    private PlaceAvailability booked(Site site, Reasons reasons, PartialFetch.PlaceParts parts) {
        List<TimetableQuery> questions = reasons.questions();
        Appointments appointments = new Appointments(window, site.zone(), now, site.link());
        List<OffsetDateTime> hints = new ArrayList<>();
        List<PhoneNumber> phones = new ArrayList<>();
        int byPhone = 0;
        for (TimetableQuery question : questions) {
            SlotPages pages = new SlotPages(api, window, site.zone(), fetch);
            boolean isComplete = parts.fetch(question.name(), () -> pages.read(question));
            boolean isOnlyUnreadable = isComplete && pages.slots().isEmpty();
            parts.unreadable(question.name(), "slot-without-start", pages.startless(), isOnlyUnreadable);
            appointments.add(question, pages.slots());
            hints.addAll(pages.hints());
            pages.phone().ifPresent(phones::add);
            byPhone += isComplete && pages.isByPhoneOnly() ? 1 : 0;
        }
        boolean onlyByPhone =
                byPhone > 0 && byPhone == questions.size() && parts.missing().isEmpty();
        Availability availability = onlyByPhone
                ? new Availability.PhoneOnly()
                : Availability.seen(window, appointments.sorted(), appointments.soonest(hints), parts.missing());
        return site.answered(availability, phones);
    }
}
