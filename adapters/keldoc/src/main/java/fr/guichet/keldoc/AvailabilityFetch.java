package fr.guichet.keldoc;

import fr.guichet.model.Audience;
import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.Warning;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One asking for slots: site after site, reason after reason, until the platform refuses. One use, one thread. */
final class AvailabilityFetch {

    private final KeldocApi api;
    private final KeldocApi freshApi;
    private final Window window;
    private final Instant now;
    private final List<Warning> warnings = new ArrayList<>();
    private Optional<Failure> wholeFailure = Optional.empty();
    private boolean isRefused;
    private boolean isTurnedDown;
    private int answers;

    AvailabilityFetch(AdapterContext context, Window window) {
        this.api = context.client(KeldocApi.class);
        this.freshApi = context.freshClient(KeldocApi.class);
        this.window = window;
        this.now = context.clock().instant();
    }

    /** What can be booked at a site, and what could not be had of it. */
    private record Reasons(Motives motives, List<Missing> missing) {
        List<Question> questions() {
            return motives.questions();
        }

        /** Nothing to ask for, and nothing that could not be had: a fact. */
        boolean areNone() {
            return questions().isEmpty() && missing.isEmpty();
        }
    }

    /** The refusal, else what went wrong first, when nothing at all could be had of what was asked. */
    Optional<Failure> wholeFailure() {
        return answers == 0 ? wholeFailure : Optional.empty();
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** By the reasons as they were kept, unless those leave nothing to ask for: what is told rests on a request. */
    PlaceAvailability ask(Site site) {
        if (site.specialties().isEmpty()) {
            answers++;
            return site.answered(new Availability.NotOffered(), List.of());
        }
        Reasons kept = reasons(site, api);
        Reasons reasons = kept.areNone() ? reasons(site, freshApi) : kept;
        warnings.addAll(reasons.motives().warnings());
        if (reasons.areNone()) {
            answers++;
            return reasons.motives().isOnlyOfOthers()
                    ? site.answered(new Availability.NotOffered(), List.of())
                    : withoutBooking(site);
        }
        return asked(site, reasons);
    }

    /** When a question is turned down, the reasons are read anew, and asked again if they are others. */
    private PlaceAvailability asked(Site site, Reasons reasons) {
        isTurnedDown = false;
        PlaceAvailability answered = booked(site, reasons);
        if (isTurnedDown && !isRefused) {
            Reasons anew = reasons(site, freshApi);
            if (!anew.questions().isEmpty() && !anew.questions().equals(reasons.questions())) {
                return booked(site, anew);
            }
        }
        return answered;
    }

    private Reasons reasons(Site site, KeldocApi from) {
        List<Missing> missing = new ArrayList<>();
        Motives motives = new Motives(site.place().map(Place::audience).orElse(Audience.EVERYONE));
        for (Specialty specialty : site.specialties()) {
            unlessRefused(
                    "specialty " + specialty.id(),
                    missing,
                    () -> motives.add(
                            specialty,
                            Nullables.in(from.motiveCategories(site.clinic(), specialty.id(), site.cabinet()))));
        }
        missing.addAll(motives.unreadable());
        return new Reasons(motives, missing);
    }

    /** Nothing is booked online: a telephone is the evidence that it is booked otherwise. */
    private PlaceAvailability withoutBooking(Site site) {
        List<Missing> missing = new ArrayList<>();
        List<PhoneNumber> phones = new ArrayList<>();
        unlessRefused("telephone", missing, () -> PhoneNumber.find(
                        Nullables.text(api.details(site.cabinet()).phoneNumber()))
                .ifPresent(phones::add));
        Availability without = phones.isEmpty()
                ? new Availability.Unknown(UnknownReason.NO_ONLINE_BOOKING, Optional.empty(), missing)
                : new Availability.PhoneOnly();
        return site.answered(without, phones);
    }

    private PlaceAvailability booked(Site site, Reasons reasons) {
        List<Question> questions = reasons.questions();
        List<Missing> missing = new ArrayList<>(reasons.missing());
        Appointments appointments = new Appointments(window, site.zone(), now, site.link());
        List<OffsetDateTime> hints = new ArrayList<>();
        List<PhoneNumber> phones = new ArrayList<>();
        int byPhone = 0;
        for (Question question : questions) {
            if (isRefused) {
                missing.add(new Missing(question.name(), UnknownReason.REFUSED));
                continue;
            }
            SlotPages.Learnt learnt = new SlotPages(api, window, site.zone()).ask(question);
            appointments.add(question, learnt.slots());
            hints.addAll(learnt.hints());
            learnt.phone().ifPresent(phones::add);
            byPhone += learnt.isByPhoneOnly() ? 1 : 0;
            account(question, learnt, missing);
        }
        boolean onlyByPhone = byPhone > 0 && byPhone == questions.size() && missing.isEmpty();
        Availability availability = onlyByPhone
                ? new Availability.PhoneOnly()
                : Availability.seen(window, appointments.sorted(), appointments.soonest(hints), missing);
        return site.answered(availability, phones);
    }

    private void account(Question question, SlotPages.Learnt learnt, List<Missing> missing) {
        answers += learnt.answers();
        learnt.failure().ifPresent(failure -> missing.add(failed(question.name(), failure)));
        if (learnt.startless() > 0) {
            warnings.add(new Warning("slot-without-start", learnt.startless() + " of " + question.name()));
            if (learnt.slots().isEmpty() && learnt.failure().isEmpty()) {
                missing.add(new Missing(question.name(), UnknownReason.UNREADABLE));
            }
        }
    }

    /** Asks for a part, which is missing where that fails. */
    private void unlessRefused(String what, List<Missing> missing, Runnable asking) {
        if (isRefused) {
            missing.add(new Missing(what, UnknownReason.REFUSED));
            return;
        }
        try {
            asking.run();
        } catch (FetchFailedException e) {
            missing.add(failed(what, e.failure()));
        }
    }

    private Missing failed(String what, Failure failure) {
        boolean refuses = failure instanceof Failure.Refused;
        wholeFailure = refuses ? Optional.of(failure) : wholeFailure.or(() -> Optional.of(failure));
        isRefused |= refuses;
        isTurnedDown |= WrongQuestion.isBehind(failure);
        return new Missing(what, failure.reason());
    }
}
