package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.diary.Diary;
import fr.guichet.sandbox.platform.WireTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers one question about one profile at one instant. */
final class Availabilities {

    /** Times that nobody can book are off the marks that real appointments start on. */
    private static final List<LocalTime> PHANTOMS = List.of(LocalTime.of(9, 3), LocalTime.of(14, 8));

    private static final int PHANTOM_DAYS = 4;

    private final Profile profile;
    private final AvailabilityParameters question;
    private final Instant now;
    private final List<Agenda> asked;
    private final List<BookingPlace> places;
    private final List<Source> sources;

    /** Where the appointments asked for come from: one motive at one place, dealt among its carriers. */
    private record Source(BookingPlace place, Motive motive, List<Agenda> carriers, Diary diary) {}

    Availabilities(Profile profile, AvailabilityParameters question, Instant now) {
        this.profile = profile;
        this.question = question;
        this.now = now;
        this.asked = profile.agendas().stream()
                .filter(agenda -> question.agendas().contains(agenda.id()))
                .toList();
        this.places = listPlaces();
        this.sources = sources();
    }

    AvailabilityWire answer() {
        BookingPlace first = places.getFirst();
        List<AvailabilityWire.Day> days = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < question.days(); i++) {
            List<Object> slots = slots(question.start().plusDays(i));
            total += slots.size();
            days.add(new AvailabilityWire.Day(question.start().plusDays(i).toString(), slots, null));
        }
        Optional<Appointment> next = total == 0 ? findNext() : Optional.empty();
        boolean hopeless = total == 0 && next.isEmpty();
        return new AvailabilityWire(
                days,
                total,
                hopeless ? "no_availabilities" : null,
                hopeless ? "Aucun rendez-vous n'est disponible en ligne pour le moment." : null,
                0,
                next.map(appointment -> next(first, appointment)).orElse(null));
    }

    /** An answer to a question about agendas that do not exist. */
    static AvailabilityWire nothing() {
        return new AvailabilityWire(List.of(), 0, "no_availabilities", null, 0, null);
    }

    private static @Nullable String next(BookingPlace place, Appointment appointment) {
        return place.writesDateOnly() ? appointment.start().toLocalDate().toString() : WireTime.of(appointment.start());
    }

    private List<Object> slots(LocalDate day) {
        List<Object> slots = new ArrayList<>();
        if (!isMisled() || hasStrayAgenda()) {
            for (BookingPlace place : places) {
                Appointment.shown(listBookable(place, day), place)
                        .forEach(appointment -> slots.add(appointment.wire(place)));
            }
        }
        if (isMisled()) {
            slots.addAll(phantoms(day));
        }
        return slots;
    }

    private Optional<Appointment> findNext() {
        LocalDate last = now.atZone(zone()).toLocalDate().plusDays(Diary.SEARCH_DAYS);
        for (LocalDate day = question.start().plusDays(question.days()); !day.isAfter(last); day = day.plusDays(1)) {
            for (BookingPlace place : places) {
                List<Appointment> found = listBookable(place, day);
                if (!found.isEmpty()) {
                    return Optional.of(found.getFirst());
                }
            }
        }
        return Optional.empty();
    }

    private List<Appointment> listBookable(BookingPlace place, LocalDate day) {
        List<Appointment> found = new ArrayList<>();
        for (Source source : sources) {
            if (source.place().equals(place)) {
                source.diary().listBookable(day, now).forEach(offer -> {
                    Agenda agenda = Profile.carrier(source.carriers(), offer);
                    if (isAnswered(agenda, source.motive())) {
                        found.add(new Appointment(offer, agenda.id(), source.motive()));
                    }
                });
            }
        }
        found.sort(Comparator.comparing(Appointment::start));
        return found;
    }

    private boolean isAnswered(Agenda agenda, Motive motive) {
        return question.agendas().contains(agenda.id()) && agenda.carries(motive.id(), question.practices());
    }

    private List<Source> sources() {
        List<Source> found = new ArrayList<>();
        for (BookingPlace place : places) {
            for (Motive motive : profile.motives()) {
                List<Agenda> carriers = profile.carriers(place, motive.id());
                if (question.motives().contains(motive.id()) && !carriers.isEmpty()) {
                    found.add(new Source(place, motive, carriers, place.diary(motive)));
                }
            }
        }
        return found;
    }

    private List<String> phantoms(LocalDate day) {
        LocalDate today = now.atZone(zone()).toLocalDate();
        if (!day.isAfter(today) || day.isAfter(today.plusDays(PHANTOM_DAYS))) {
            return List.of();
        }
        return PHANTOMS.stream()
                .map(time -> WireTime.of(day.atTime(time).atZone(zone()).toOffsetDateTime()))
                .toList();
    }

    /** Agendas in another order than the page's, an agenda without the motive, or several motives at once. */
    private boolean isMisled() {
        List<Integer> inPageOrder = asked.stream().map(Agenda::id).toList();
        List<Integer> known = question.agendas().stream()
                .filter(inPageOrder::contains)
                .distinct()
                .toList();
        return question.motives().size() > 1 || !known.equals(inPageOrder) || hasStrayAgenda();
    }

    private boolean hasStrayAgenda() {
        return asked.stream().anyMatch(agenda -> question.motives().stream().noneMatch(agenda::carries));
    }

    private List<BookingPlace> listPlaces() {
        Set<Long> practices = new HashSet<>();
        asked.forEach(agenda -> practices.add(agenda.practice()));
        return profile.places().stream()
                .filter(place -> practices.contains(place.practice()))
                .toList();
    }

    private ZoneId zone() {
        return places.getFirst().zone();
    }
}
