package fr.guichet.doctolib;

import fr.guichet.doctolib.DoctolibMapper.AvailabilityQuery;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.PartialFetch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches the slots of one motive at one place, page after page until the window ends. One use, one thread. */
final class SlotPages {

    /** Days a page: what partners used. The site's own page used 2 to 7, which would cost more requests for the same days. */
    static final int DAYS_A_PAGE = 14;

    private static final String SECTOR = "public";

    private final DoctolibApi api;
    private final AvailabilityQuery question;
    private final SlotMapper mapper;
    private final PartialFetch fetch;

    private final List<Slot> slots = new ArrayList<>();
    private final List<SlotStart> hints = new ArrayList<>();
    private int unreadable;

    /** @param fetch counts the pages */
    SlotPages(DoctolibApi api, AvailabilityQuery question, SlotMapper mapper, PartialFetch fetch) {
        this.api = api;
        this.question = question;
        this.mapper = mapper;
        this.fetch = fetch;
    }

    void read() {
        Optional<LocalDate> day = Optional.of(mapper.window().from());
        while (day.isPresent()) {
            day = after(day.get());
        }
    }

    List<Slot> slots() {
        return slots;
    }

    List<SlotStart> hints() {
        return hints;
    }

    int unreadable() {
        return unreadable;
    }

    /** Reads the page that begins that day and returns where the next begins: at least a page later, so that no response causes a loop. */
    private Optional<LocalDate> after(LocalDate day) {
        AvailabilitiesWire page = page(day);
        List<AvailabilitiesWire.@Nullable Day> days = page.availabilities();
        if (days == null) {
            throw FetchFailedException.unreadable("no availabilities in the answer of " + day);
        }
        fetch.answered();
        SlotMapper.ParsedPage parsed = mapper.parse(question, days);
        slots.addAll(parsed.slots());
        unreadable += parsed.unreadable();
        return next(day.plusDays(DAYS_A_PAGE), parsed, page.nextSlot())
                .filter(next -> next.isBefore(mapper.window().end()));
    }

    private Optional<LocalDate> next(LocalDate follows, SlotMapper.ParsedPage parsed, @Nullable String nextSlot) {
        String text = Nullables.text(nextSlot);
        if (parsed.entries() > 0) {
            return Optional.of(follows);
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<SlotStart> hint = ParsedSlot.time(text);
        hint.ifPresent(hints::add);
        return Optional.of(hint.map(start -> start.day(mapper.zone()))
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
