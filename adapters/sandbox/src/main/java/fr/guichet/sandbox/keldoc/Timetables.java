package fr.guichet.sandbox.keldoc;

import fr.guichet.sandbox.diary.Diary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers one question about one reason of a clinic at one instant: route T. A reason answers for all cabinets whose calendars are asked about. */
final class Timetables {

    private static final int DAYS = 6;

    /** Of a site that has no number of its own; kept for fiction. */
    private static final String SWITCHBOARD = "+33199000000";

    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("'Prochain RDV disponible le' d MMMM uuuu 'à' HH'h'mm", Locale.FRENCH);

    private final Clinic clinic;
    private final long motive;
    private final TimetableParameters question;
    private final Instant now;

    Timetables(Clinic clinic, long motive, TimetableParameters question, Instant now) {
        this.clinic = clinic;
        this.motive = motive;
        this.question = question;
        this.now = now;
    }

    private record Appointed(Cabinet cabinet, Cabinet.Appointment appointment) {
        OffsetDateTime start() {
            return appointment.offer().start();
        }
    }

    TimetableWire answer() {
        if (question.isGarbled()) {
            return TimetableWire.nothing();
        }
        Optional<String> phone = phone();
        if (phone.isPresent()) {
            return TimetableWire.phone(phone.get());
        }
        Map<String, List<TimetableWire.Slot>> days = new LinkedHashMap<>();
        Optional<Appointed> first = Optional.empty();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = question.from().plusDays(i);
            List<Appointed> found = listBookable(day);
            days.put(day.toString(), slots(found));
            first = first.or(() -> found.stream().findFirst());
        }
        return first.isPresent() ? withSlots(days, first.get()) : withoutSlots(days);
    }

    /** One site in four also states when the first of them is. */
    private static TimetableWire withSlots(Map<String, List<TimetableWire.Slot>> days, Appointed first) {
        boolean isStated = first.cabinet().dice().of("first availability").chance(25);
        return TimetableWire.days(days, isStated ? first.cabinet().wireTime(first.start()) : null);
    }

    private TimetableWire withoutSlots(Map<String, List<TimetableWire.Slot>> days) {
        return findNext()
                .map(next -> TimetableWire.later(
                        IN_WORDS.format(next.start()), next.cabinet().wireTime(next.start())))
                .orElseGet(() -> TimetableWire.days(days, null));
    }

    private Optional<Appointed> findNext() {
        LocalDate last = clinic.cabinets().getFirst().today(now).plusDays(Diary.SEARCH_DAYS);
        for (LocalDate day = question.from().plusDays(DAYS); !day.isAfter(last); day = day.plusDays(1)) {
            List<Appointed> found = listBookable(day);
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    private List<Appointed> listBookable(LocalDate day) {
        List<Appointed> found = new ArrayList<>();
        for (Cabinet cabinet : clinic.cabinets()) {
            if (day.isBefore(cabinet.today(now)) || cabinet.agendas().stream().noneMatch(this::isAsked)) {
                continue;
            }
            cabinet.listBookable(day, now).stream()
                    .filter(appointment -> isAsked(appointment.agenda()))
                    .forEach(appointment -> found.add(new Appointed(cabinet, appointment)));
        }
        found.sort(Comparator.comparing(one -> one.start().toInstant()));
        return found;
    }

    private boolean isAsked(Agenda agenda) {
        boolean named = question.agendas().isEmpty() || question.agendas().contains(agenda.id());
        return named && agenda.motives().contains(motive);
    }

    /** Now and then one stands beside the others that has no start. */
    private static List<TimetableWire.Slot> slots(List<Appointed> found) {
        List<TimetableWire.Slot> slots = new ArrayList<>();
        for (Appointed one : found) {
            long agenda = one.appointment().agenda().id();
            slots.add(new TimetableWire.Slot(one.cabinet().wireTime(one.start()), agenda));
            if (one.appointment().offer().ticket() % 12 == 0) {
                slots.add(new TimetableWire.Slot(null, agenda));
            }
        }
        return slots;
    }

    /** The telephone of the first cabinet asked about where this reason is booked so. */
    private Optional<String> phone() {
        return clinic.cabinets().stream()
                .filter(cabinet -> cabinet.agendas().stream().anyMatch(this::isAsked))
                .filter(cabinet -> cabinet.motives().stream()
                        .anyMatch(listed -> listed.id() == motive && listed.kind() == Motive.Kind.PHONE))
                .map(cabinet -> cabinet.phone().orElse(SWITCHBOARD))
                .findFirst();
    }
}
