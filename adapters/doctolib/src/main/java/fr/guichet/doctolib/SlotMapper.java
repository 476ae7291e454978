package fr.guichet.doctolib;

import fr.guichet.doctolib.DoctolibMapper.AvailabilityQuery;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.Window;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps the slots of one place.
 *
 * @param zone of the place; a slot without a time is some time that day there
 * @param now slots before it are over
 */
record SlotMapper(Window window, ZoneId zone, Instant now, URI link) {

    /**
     * The slots of some days.
     *
     * @param slots those in the window and still to come
     * @param entries how many the page has, readable or not
     * @param unreadable how many of them cannot be understood
     */
    record ParsedPage(List<Slot> slots, int entries, int unreadable) {}

    ParsedPage parse(AvailabilityQuery question, List<AvailabilitiesWire.@Nullable Day> days) {
        List<Slot> slots = new ArrayList<>();
        int count = 0;
        int unreadable = 0;
        for (AvailabilitiesWire.Day day : days) {
            List<@Nullable Object> entries = day == null ? null : day.slots();
            if (entries == null) {
                unreadable++;
                continue;
            }
            for (Object entry : entries) {
                count++;
                Optional<ParsedSlot> parsed = ParsedSlot.find(entry);
                parsed.filter(slot -> isWanted(slot.start())).ifPresent(slot -> slots.add(slot(question, slot)));
                unreadable += parsed.isPresent() ? 0 : 1;
            }
        }
        return new ParsedPage(slots, count, unreadable);
    }

    /** Each once, soonest first: slots of equal agenda, motive and instant are one appointment. */
    List<Slot> sorted(List<Slot> slots) {
        Map<String, Slot> byId = new LinkedHashMap<>();
        slots.forEach(slot -> byId.putIfAbsent(slot.id(), slot));
        return byId.values().stream()
                .sorted(Comparator.comparing((Slot slot) -> begin(slot.start())).thenComparing(Slot::id))
                .toList();
    }

    /** The soonest that is still to come. */
    Optional<SlotStart> soonest(List<SlotStart> hints) {
        return hints.stream().filter(this::isToCome).min(Comparator.comparing(this::begin));
    }

    private boolean isWanted(SlotStart start) {
        return window.contains(start.day(zone)) && isToCome(start);
    }

    private boolean isToCome(SlotStart start) {
        return !start.over(zone).isBefore(now);
    }

    private Instant begin(SlotStart start) {
        return switch (start) {
            case SlotStart.At(var time) -> time.toInstant();
            case SlotStart.On(var date) -> date.atStartOfDay(zone).toInstant();
        };
    }

    private Slot slot(AvailabilityQuery question, ParsedSlot parsed) {
        String when =
                switch (parsed.start()) {
                    case SlotStart.At(var time) -> time.toInstant().toString();
                    case SlotStart.On(var date) -> date.toString();
                };
        String agenda = parsed.agenda().map(id -> id + "-").orElse("");
        return new Slot(
                agenda + question.motive() + "-" + when,
                parsed.start(),
                OptionalInt.of(1),
                Set.of(question.offer().vaccine()),
                Set.of(question.offer().dose()),
                question.audience(),
                Optional.of(link));
    }
}
