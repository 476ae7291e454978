package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.diary.Diary;
import fr.guichet.sandbox.diary.Offer;
import fr.guichet.sandbox.platform.BookableSlot;
import fr.guichet.sandbox.platform.PlaceState;
import fr.guichet.sandbox.platform.PlaceTruth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader who makes no mistake finds at a place, taken from the diaries and not from the answers. */
final class DoctolibTruth {

    private static final Comparator<Appointment> BY_START = Comparator.comparing(Appointment::start)
            .thenComparing(appointment -> String.valueOf(appointment.motive().ref()));

    private DoctolibTruth() {}

    static List<PlaceTruth> listTruths(Profile profile, Instant now) {
        return listTruths(profile, profile.places(), now);
    }

    /** Of some of its places. */
    static List<PlaceTruth> listTruths(Profile profile, List<BookingPlace> places, Instant now) {
        return places.stream().map(place -> truth(profile, place, now)).toList();
    }

    private static PlaceTruth truth(Profile profile, BookingPlace place, Instant now) {
        if (profile.agendas().stream().allMatch(Agenda::disabled)) {
            return truth(profile, place, now, PlaceState.PHONE_ONLY);
        }
        return isOffered(profile, place.practiceSet())
                ? booked(profile, place, now)
                : truth(profile, place, now, PlaceState.NOT_OFFERED);
    }

    private static boolean isOffered(Profile profile, Set<Long> practices) {
        return profile.agendas().stream()
                .filter(agenda -> !agenda.disabled())
                .anyMatch(agenda -> profile.motives().stream()
                        .anyMatch(motive -> motive.isOpenToAll() && agenda.carries(motive.id(), practices)));
    }

    private static PlaceTruth booked(Profile profile, BookingPlace place, Instant now) {
        List<Appointment> appointments = new ArrayList<>();
        Optional<Instant> changed = Optional.empty();
        for (Motive motive : profile.motives()) {
            List<Agenda> carriers = profile.carriers(place, motive.id());
            if (motive.isOpenToAll() && !carriers.isEmpty()) {
                Diary diary = place.diary(motive);
                for (Offer offer : diary.listBookable(now)) {
                    int agenda = Profile.carrier(carriers, offer).id();
                    appointments.add(new Appointment(offer, agenda, motive));
                }
                changed = later(changed, diary.findLastChange(now));
            }
        }
        appointments.sort(BY_START);
        List<BookableSlot> slots = Appointment.shown(appointments, place).stream()
                .map(one -> new BookableSlot(
                        one.wireStart(place), String.valueOf(one.motive().ref())))
                .toList();
        PlaceState state = slots.isEmpty() ? PlaceState.NONE : PlaceState.OPEN;
        return truth(profile, place, now, state, slots, changed.orElse(null));
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.filter(instant -> other.isEmpty() || instant.isAfter(other.get()))
                .or(() -> other);
    }

    private static PlaceTruth truth(Profile profile, BookingPlace place, Instant now, PlaceState state) {
        return truth(profile, place, now, state, List.of(), null);
    }

    private static PlaceTruth truth(
            Profile profile,
            BookingPlace place,
            Instant now,
            PlaceState state,
            List<BookableSlot> slots,
            @Nullable Instant changed) {
        return new PlaceTruth(
                now,
                Doctolib.NAME,
                profile.externalId(place),
                profile.slug(),
                place.id(),
                Long.toString(place.practice()),
                state,
                slots,
                changed);
    }
}
