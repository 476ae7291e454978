package fr.guichet.doctolib;

import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for one motive at one place, page after page until the window ends. One use, one thread. */
final class SlotPages {

    /** Days asked about at once: what partners used. The site's own page asked 2 to 7, which would cost more requests for the same days. */
    static final int DAYS_A_PAGE = 14;

    private static final String SECTOR = "public";

    private final DoctolibApi api;
    private final Question question;
    private final SlotMapper mapper;

    private final List<Slot> slots = new ArrayList<>();
    private final List<SlotStart> hints = new ArrayList<>();
    private int unreadable;
    private int answers;

    SlotPages(DoctolibApi api, Question question, SlotMapper mapper) {
        this.api = api;
        this.question = question;
        this.mapper = mapper;
    }

    /**
     * What was learnt.
     *
     * @param answers how many pages were had
     * @param failure what ended the asking before its time
     */
    record Learnt(List<Slot> slots, List<SlotStart> hints, int unreadable, int answers, Optional<Failure> failure) {}

    Learnt ask() {
        try {
            Optional<LocalDate> cursor = Optional.of(mapper.window().from());
            while (cursor.isPresent()) {
                cursor = after(cursor.get());
            }
            return learnt(Optional.empty());
        } catch (FetchFailedException e) {
            return learnt(Optional.of(e.failure()));
        }
    }

    private Learnt learnt(Optional<Failure> failure) {
        return new Learnt(slots, hints, unreadable, answers, failure);
    }

    /** Reads the page that begins that day and tells where the next begins: each time at least a page further, so that no answer can make us loop. */
    private Optional<LocalDate> after(LocalDate day) {
        AvailabilitiesWire page = page(day);
        List<AvailabilitiesWire.@Nullable Day> days = page.availabilities();
        if (days == null) {
            throw new FetchFailedException(new Failure.Unreadable("no availabilities in the answer of " + day, ""));
        }
        answers++;
        SlotMapper.Read read = mapper.read(question, days);
        slots.addAll(read.slots());
        unreadable += read.unreadable();
        return next(day.plusDays(DAYS_A_PAGE), read, page.nextSlot())
                .filter(next -> next.isBefore(mapper.window().end()));
    }

    private Optional<LocalDate> next(LocalDate follows, SlotMapper.Read read, @Nullable String nextSlot) {
        String text = Nullables.text(nextSlot);
        if (read.told() > 0) {
            return Optional.of(follows);
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<SlotStart> hint = SlotReader.time(text);
        hint.ifPresent(hints::add);
        return Optional.of(hint.map(told -> told.day(mapper.zone()))
                .filter(follows::isBefore)
                .orElse(follows));
    }

    private AvailabilitiesWire page(LocalDate day) {
        return api.availabilities(
                day.toString(),
                Long.toString(question.motive()),
                question.agendaIds(),
                question.practiceIds(),
                SECTOR,
                true,
                DAYS_A_PAGE);
    }
}
