package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.diary.Diary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What can be booked at one centre at one instant. */
record Appointments(Center center, Instant now) {

    private static final Comparator<Appointment> BY_START =
            Comparator.comparing(Appointment::start).thenComparing(Appointment::id);

    /** From the first instant to before the second, by start. */
    List<Appointment> between(List<Reason> reasons, Instant from, Instant to) {
        LocalDate last = day(to.isAfter(horizon()) ? horizon() : to);
        List<Appointment> found = new ArrayList<>();
        for (LocalDate day = day(from.isBefore(now) ? now : from); !day.isAfter(last); day = day.plusDays(1)) {
            found.addAll(on(day, reasons));
        }
        found.removeIf(appointment ->
                appointment.start().isBefore(from) || !appointment.start().isBefore(to));
        found.sort(BY_START);
        return found;
    }

    /** The first from that instant on, however far. */
    Optional<Appointment> next(List<Reason> reasons, Instant from) {
        LocalDate last = day(horizon());
        for (LocalDate day = day(from.isBefore(now) ? now : from); !day.isAfter(last); day = day.plusDays(1)) {
            Optional<Appointment> first = on(day, reasons).stream()
                    .filter(appointment -> !appointment.start().isBefore(from))
                    .min(BY_START);
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private List<Appointment> on(LocalDate day, List<Reason> reasons) {
        List<Appointment> found = new ArrayList<>();
        for (Reason reason : reasons) {
            reason.plan().diary().listBookable(day, now).forEach(offer -> found.add(new Appointment(reason, offer)));
        }
        return found;
    }

    private Instant horizon() {
        return day(now).plusDays(Diary.SEARCH_DAYS).atStartOfDay(center.zone()).toInstant();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(center.zone()).toLocalDate();
    }
}
