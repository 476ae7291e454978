package fr.guichet.sandbox.keldoc;

import fr.guichet.sandbox.diary.Diary;
import fr.guichet.sandbox.platform.BookableSlot;
import fr.guichet.sandbox.platform.PlaceState;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.WireTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reader who makes no mistake finds at a cabinet, taken from the diaries and not from the answers: each appointment once, with all reasons it can be booked for. */
final class KeldocTruth {

    private KeldocTruth() {}

    static List<PlaceTruth> listTruths(Clinic clinic, Instant now) {
        return clinic.cabinets().stream()
                .map(cabinet -> truth(clinic, cabinet, now))
                .toList();
    }

    static PlaceTruth truth(Clinic clinic, Cabinet cabinet, Instant now) {
        boolean vaccinates = cabinet.motives().stream().anyMatch(Motive::isVaccination);
        boolean online = cabinet.agendas().stream().anyMatch(agenda -> isOnline(cabinet, agenda));
        if (!cabinet.motives().isEmpty() && !vaccinates) {
            return truth(clinic, cabinet, now, PlaceState.NOT_OFFERED, List.of(), null);
        }
        return online
                ? booked(clinic, cabinet, now)
                : truth(clinic, cabinet, now, PlaceState.PHONE_ONLY, List.of(), null);
    }

    /** Whether a vaccination is booked online in that calendar. */
    static boolean isOnline(Cabinet cabinet, Agenda agenda) {
        return !reasons(cabinet, agenda).isEmpty();
    }

    private static PlaceTruth booked(Clinic clinic, Cabinet cabinet, Instant now) {
        List<BookableSlot> slots = new ArrayList<>();
        LocalDate today = cabinet.today(now);
        for (int i = 0; i < Diary.HORIZON_DAYS; i++) {
            for (Cabinet.Appointment appointment : cabinet.listBookable(today.plusDays(i), now)) {
                String reasons = reasons(cabinet, appointment.agenda());
                if (!reasons.isEmpty()) {
                    slots.add(new BookableSlot(WireTime.of(appointment.offer().start()), reasons));
                }
            }
        }
        Optional<Instant> changed = cabinet.diaries().stream()
                .flatMap(diary -> diary.findLastChange(now).stream())
                .max(Comparator.naturalOrder());
        PlaceState state = slots.isEmpty() ? PlaceState.NONE : PlaceState.OPEN;
        return truth(clinic, cabinet, now, state, slots, changed.orElse(null));
    }

    /** The numbers of the reasons that are booked online in a calendar, joined by blanks. */
    private static String reasons(Cabinet cabinet, Agenda agenda) {
        return cabinet.motives().stream()
                .filter(motive ->
                        motive.kind() == Motive.Kind.REASON && agenda.motives().contains(motive.id()))
                .map(motive -> Long.toString(motive.id()))
                .collect(Collectors.joining(" "));
    }

    private static PlaceTruth truth(
            Clinic clinic,
            Cabinet cabinet,
            Instant now,
            PlaceState state,
            List<BookableSlot> slots,
            @Nullable Instant changed) {
        return new PlaceTruth(
                now,
                Keldoc.NAME,
                clinic.externalId(cabinet),
                clinic.slug(),
                Long.toString(cabinet.id()),
                Long.toString(cabinet.id()),
                state,
                slots,
                changed);
    }
}
