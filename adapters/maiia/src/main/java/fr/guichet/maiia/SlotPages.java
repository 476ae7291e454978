package fr.guichet.maiia;

import fr.guichet.maiia.AvailabilitiesWire.ClosestWire;
import fr.guichet.maiia.Reasons.AvailabilityQuery;
import fr.guichet.maiia.SlotMapper.ParsedSlot;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.PartialFetch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches the slots of one name at one site: those of the window, page after page, and where there are none the next one. One use, one thread. */
final class SlotPages {

    /** What partners used. */
    static final int SLOTS_A_PAGE = 100;

    private final MaiiaApi api;
    private final String centre;
    private final AvailabilityQuery question;
    private final SlotMapper mapper;
    private final PartialFetch fetch;

    private final List<ParsedSlot> slots = new ArrayList<>();
    private final List<Instant> hints = new ArrayList<>();
    private int entries;
    private int unreadable;

    /** @param fetch counts the pages */
    SlotPages(MaiiaApi api, String centre, AvailabilityQuery question, SlotMapper mapper, PartialFetch fetch) {
        this.api = api;
        this.centre = centre;
        this.question = question;
        this.mapper = mapper;
        this.fetch = fetch;
    }

    void read() {
        readFrom(mapper.from());
        if (entries == 0) {
            next().filter(next -> next.isBefore(mapper.to())).ifPresent(this::readFrom);
        }
    }

    List<ParsedSlot> slots() {
        return slots;
    }

    List<Instant> hints() {
        return hints;
    }

    int unreadable() {
        return unreadable;
    }

    private void readFrom(Instant from) {
        ListPages.walk(what(), SLOTS_A_PAGE, page -> page(from, page), page -> {
            SlotMapper.ParsedPage parsed = mapper.parse(question, page);
            slots.addAll(parsed.slots());
            unreadable += parsed.unreadable();
            entries += page.size();
            return true;
        });
    }

    private ListPages.Page<AvailabilitiesWire.Slot> page(Instant from, int number) {
        AvailabilitiesWire answer = api.availabilities(
                centre,
                escaped(question.name()),
                WireTime.written(from),
                WireTime.written(mapper.to()),
                SLOTS_A_PAGE,
                number,
                SLOTS_A_PAGE);
        ListPages.Page<AvailabilitiesWire.Slot> page = ListPages.Page.of(what(), answer.items(), answer.total());
        fetch.answered();
        unreadable += page.size() - page.entries().size();
        return page;
    }

    /** Percent-encodes everything but letters and digits: a plus would be read as a blank, or the other way round. */
    private static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String what() {
        return "the slots of " + question.name();
    }

    /** The next slot, which is a hint and where to read on: some centres announce one that nobody can book. */
    private Optional<Instant> next() {
        ClosestWire answer = api.closest(centre, escaped(question.name()), WireTime.written(mapper.from()));
        AvailabilitiesWire.Slot closest = answer.closestPhysicalAvailability();
        Optional<Instant> next = WireTime.read(answer.firstPhysicalStartDateTime())
                .or(() -> closest == null ? Optional.empty() : WireTime.read(closest.startDateTime()));
        Long count = answer.availabilityCount();
        if (next.isEmpty() && (count == null || count > 0)) {
            throw FetchFailedException.unreadable("no time in the next slot of " + question.name());
        }
        fetch.answered();
        next.ifPresent(hints::add);
        return next;
    }
}
