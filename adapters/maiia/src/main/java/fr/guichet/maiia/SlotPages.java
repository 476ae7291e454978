package fr.guichet.maiia;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks one question at one site: the slots of the window, page after page, and where there are none the next one. One use, one thread. */
final class SlotPages {

    /** What partners used. */
    static final int SLOTS_A_PAGE = 100;

    private final MaiiaApi api;
    private final String centre;
    private final Question question;
    private final SlotMapper mapper;

    private final List<SlotMapper.Told> slots = new ArrayList<>();
    private final List<Instant> hints = new ArrayList<>();
    private int told;
    private int unreadable;
    private int answers;

    SlotPages(MaiiaApi api, String centre, Question question, SlotMapper mapper) {
        this.api = api;
        this.centre = centre;
        this.question = question;
        this.mapper = mapper;
    }

    /**
     * What was learnt.
     *
     * @param answers how many answers were had
     * @param failure what ended the asking before its time
     */
    record Learnt(
            List<SlotMapper.Told> slots, List<Instant> hints, int unreadable, int answers, Optional<Failure> failure) {}

    Learnt ask() {
        try {
            askFrom(mapper.from());
            if (told == 0) {
                askNext().filter(next -> next.isBefore(mapper.to())).ifPresent(this::askFrom);
            }
            return learnt(Optional.empty());
        } catch (FetchFailedException e) {
            return learnt(Optional.of(e.failure()));
        }
    }

    private Learnt learnt(Optional<Failure> failure) {
        return new Learnt(slots, hints, unreadable, answers, failure);
    }

    private void askFrom(Instant from) {
        Pages.walk(what(), SLOTS_A_PAGE, page -> page(from, page), entries -> {
            SlotMapper.Read read = mapper.read(question, entries);
            slots.addAll(read.slots());
            unreadable += read.unreadable();
            told += entries.size();
            return true;
        });
    }

    private Pages.Page<AvailabilitiesWire.Slot> page(Instant from, int number) {
        AvailabilitiesWire answer = api.availabilities(
                centre,
                escaped(question.name()),
                WireTime.written(from),
                WireTime.written(mapper.to()),
                SLOTS_A_PAGE,
                number,
                SLOTS_A_PAGE);
        Pages.Page<AvailabilitiesWire.Slot> page = Pages.Page.of(what(), answer.items(), answer.total());
        answers++;
        unreadable += page.size() - page.entries().size();
        return page;
    }

    /** Every sign but letters and digits as percent signs: a plus would be read as a blank, or the other way round. */
    private static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String what() {
        return "the slots of " + question.name();
    }

    /** A hint, and where to ask again: some centres announce a next slot that nobody can book. */
    private Optional<Instant> askNext() {
        ClosestWire answer = api.closest(centre, escaped(question.name()), WireTime.written(mapper.from()));
        AvailabilitiesWire.Slot closest = answer.closestPhysicalAvailability();
        Optional<Instant> next = WireTime.read(answer.firstPhysicalStartDateTime())
                .or(() -> closest == null ? Optional.empty() : WireTime.read(closest.startDateTime()));
        Long count = answer.availabilityCount();
        if (next.isEmpty() && (count == null || count > 0)) {
            throw new FetchFailedException(
                    new Failure.Unreadable("no time in the next slot of " + question.name(), ""));
        }
        answers++;
        next.ifPresent(hints::add);
        return next;
    }
}
