package fr.guichet.keldoc;

import fr.guichet.keldoc.Timetable.ParsedSlot;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Window;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.PartialFetch;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches the slots of one reason at one site, a few days at a time until the window ends. Many calendars in one request may be too slow to be answered: they are then requested in parts.
 * One use, one thread.
 */
final class SlotPages {

    /** Days a request; the platform wanted few. It may answer more or fewer: the last day answered decides which comes next. */
    static final int DAYS_A_PAGE = 5;

    /** More calendars than this made the platform too slow in 2021. */
    static final int MANY_AGENDAS = 20;

    private static final int AGENDAS_A_PART = 10;

    private final KeldocApi api;
    private final Window window;
    private final ZoneId zone;
    private final PartialFetch fetch;

    private final List<ParsedSlot> slots = new ArrayList<>();
    private final List<OffsetDateTime> hints = new ArrayList<>();
    private Optional<PhoneNumber> phone = Optional.empty();
    private int startless;

    /** @param fetch counts the pages */
    SlotPages(KeldocApi api, Window window, ZoneId zone, PartialFetch fetch) {
        this.api = api;
        this.window = window;
        this.zone = zone;
        this.fetch = fetch;
    }

    void read(TimetableQuery question) {
        read(question, window.from());
    }

    List<ParsedSlot> slots() {
        return slots;
    }

    List<OffsetDateTime> hints() {
        return hints;
    }

    /** Where it is booked by telephone alone. */
    Optional<PhoneNumber> phone() {
        return phone;
    }

    /** The number of slots in the window that have no start. */
    int startless() {
        return startless;
    }

    boolean isByPhoneOnly() {
        return phone.isPresent() && slots.isEmpty() && startless == 0;
    }

    private void read(TimetableQuery question, LocalDate from) {
        LocalDate day = from;
        try {
            for (int page = 0; day.isBefore(window.end()); page++) {
                if (page == mostPages()) {
                    throw FetchFailedException.unreadable("no end to the days of " + question.name());
                }
                day = next(day, page(question, day));
            }
        } catch (FetchFailedException e) {
            if (!(e.failure() instanceof Failure.Unreachable)
                    || question.agendas().size() <= MANY_AGENDAS) {
                throw e;
            }
            readInParts(question, day);
        }
    }

    /** Goes on after a part that failed, unless the platform refused. */
    private void readInParts(TimetableQuery question, LocalDate from) {
        List<Long> agendas = question.agendas();
        Optional<Failure> failure = Optional.empty();
        for (int i = 0; i < agendas.size(); i += AGENDAS_A_PART) {
            try {
                read(question.to(agendas.subList(i, Math.min(i + AGENDAS_A_PART, agendas.size()))), from);
            } catch (FetchFailedException e) {
                if (e.failure() instanceof Failure.Refused) {
                    throw e;
                }
                failure = failure.or(() -> Optional.of(e.failure()));
            }
        }
        if (failure.isPresent()) {
            throw new FetchFailedException(failure.get());
        }
    }

    private Timetable page(TimetableQuery question, LocalDate day) {
        TimetableWire wire = api.timetable(
                question.motive(),
                day.toString(),
                day.plusDays(DAYS_A_PAGE - 1L).toString(),
                question.agendas());
        Timetable answer = TimetableMapper.read(wire);
        if (answer instanceof Timetable.Unreadable(String what)) {
            throw FetchFailedException.unreadable(what + " in the answer of " + day + " for " + question.name());
        }
        fetch.answered();
        return answer;
    }

    /** Takes the contents of a page and returns the first day of the next one: the end of the window after the last. */
    private LocalDate next(LocalDate day, Timetable answer) {
        return switch (answer) {
            case Timetable.Slots some -> {
                slots.addAll(some.slots());
                startless +=
                        (int) some.startless().stream().filter(window::contains).count();
                yield later(some.lastDay().plusDays(1), day.plusDays(1));
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
            case Timetable.Unreadable(String what) -> throw FetchFailedException.unreadable(what);
        };
    }

    /** A next slot on a day that was just answered as empty: one of the two is wrong. */
    private LocalDate dayOf(OffsetDateTime next, LocalDate asked) {
        LocalDate day = next.atZoneSameInstant(zone).toLocalDate();
        if (!day.isAfter(asked)) {
            throw FetchFailedException.unreadable("a next slot on " + day + ", and none in the answer of " + asked);
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
}
