package fr.guichet.keldoc;

import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Window;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for one reason at one site, some days after others until the window ends. Many calendars asked together may be too slow to be answered: they are then asked in parts. One use, one
 * thread.
 */
final class SlotPages {

    /** Days asked about at once; the platform asked its clients for few. It may answer more or fewer: what came back moves the asking on. */
    static final int DAYS_A_PAGE = 5;

    /** More calendars than this made the platform too slow in 2021. */
    static final int MANY_AGENDAS = 20;

    private static final int AGENDAS_A_PART = 10;

    private final KeldocApi api;
    private final Window window;
    private final ZoneId zone;

    private final List<Timetable.Told> slots = new ArrayList<>();
    private final List<OffsetDateTime> hints = new ArrayList<>();
    private Optional<PhoneNumber> phone = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private int startless;
    private int answers;

    SlotPages(KeldocApi api, Window window, ZoneId zone) {
        this.api = api;
        this.window = window;
        this.zone = zone;
    }

    /**
     * What was learnt.
     *
     * @param phone where it is booked by telephone alone
     * @param startless slots of the window that have no start
     * @param answers how many answers were had
     * @param failure what went wrong first
     */
    record Learnt(
            List<Timetable.Told> slots,
            List<OffsetDateTime> hints,
            Optional<PhoneNumber> phone,
            int startless,
            int answers,
            Optional<Failure> failure) {

        boolean isByPhoneOnly() {
            return phone.isPresent() && slots.isEmpty() && startless == 0 && failure.isEmpty();
        }
    }

    Learnt ask(Question question) {
        read(question, window.from());
        return new Learnt(slots, hints, phone, startless, answers, failure);
    }

    private void read(Question question, LocalDate from) {
        LocalDate day = from;
        try {
            for (int page = 0; day.isBefore(window.end()); page++) {
                if (page == mostPages()) {
                    throw unreadable("no end to the days of " + question.name());
                }
                day = next(day, page(question, day));
            }
        } catch (FetchFailedException e) {
            if (e.failure() instanceof Failure.Unreachable && question.agendas().size() > MANY_AGENDAS) {
                readInParts(question, day);
            } else {
                failure = failure.or(() -> Optional.of(e.failure()));
            }
        }
    }

    private void readInParts(Question question, LocalDate from) {
        List<Long> agendas = question.agendas();
        for (int i = 0; i < agendas.size() && !isRefused(); i += AGENDAS_A_PART) {
            read(question.to(agendas.subList(i, Math.min(i + AGENDAS_A_PART, agendas.size()))), from);
        }
    }

    private boolean isRefused() {
        return failure.filter(Failure.Refused.class::isInstance).isPresent();
    }

    private Timetable page(Question question, LocalDate day) {
        TimetableWire wire = api.timetable(
                question.motive(),
                day.toString(),
                day.plusDays(DAYS_A_PAGE - 1L).toString(),
                question.agendas());
        Timetable answer = TimetableMapper.read(wire);
        if (answer instanceof Timetable.Unreadable(String what)) {
            throw unreadable(what + " in the answer of " + day + " for " + question.name());
        }
        answers++;
        return answer;
    }

    /** Takes what an answer tells, and says which day to ask about next: the end of the window when there is nothing more to learn. */
    private LocalDate next(LocalDate day, Timetable answer) {
        return switch (answer) {
            case Timetable.Slots told -> {
                slots.addAll(told.slots());
                startless +=
                        (int) told.startless().stream().filter(window::contains).count();
                yield later(told.lastDay().plusDays(1), day.plusDays(1));
            }
            case Timetable.Later(var time) -> {
                hints.add(time);
                yield dayOf(time, day);
            }
            case Timetable.PhoneOnly(var number) -> {
                phone = Optional.of(number);
                yield window.end();
            }
            case Timetable.Empty _ -> window.end();
            case Timetable.Unreadable(String what) -> throw unreadable(what);
        };
    }

    /** A next slot on a day that was just answered as empty: one of the two is wrong. */
    private LocalDate dayOf(OffsetDateTime next, LocalDate asked) {
        LocalDate day = next.atZoneSameInstant(zone).toLocalDate();
        if (!day.isAfter(asked)) {
            throw unreadable("a next slot on " + day + ", and none in the answer of " + asked);
        }
        return day;
    }

    /** What days of this window take at that many a page, and one jump. */
    private int mostPages() {
        return (window.days() + DAYS_A_PAGE - 1) / DAYS_A_PAGE + 1;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static FetchFailedException unreadable(String what) {
        return new FetchFailedException(new Failure.Unreadable(what, ""));
    }
}
