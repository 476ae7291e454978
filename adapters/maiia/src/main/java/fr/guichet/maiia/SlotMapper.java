package fr.guichet.maiia;

import fr.guichet.maiia.Reasons.AvailabilityQuery;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.Window;
import fr.guichet.spi.Nullables;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Maps the slots of one site.
 *
 * @param zone of the site
 * @param now slots before it are over
 * @param offers what each reason is for, by its id; empty for one that is no vaccination
 */
record SlotMapper(Window window, ZoneId zone, Instant now, URI link, Map<String, Optional<Offer>> offers) {

    /**
     * Slots of one page.
     *
     * @param slots those in the window and still to come
     * @param unreadable how many entries cannot be understood
     */
    record ParsedPage(List<ParsedSlot> slots, int unreadable) {}

    ParsedPage parse(AvailabilityQuery question, List<AvailabilitiesWire.Slot> page) {
        List<ParsedSlot> slots = new ArrayList<>();
        int unreadable = 0;
        for (AvailabilitiesWire.Slot wire : page) {
            Optional<Instant> start = WireTime.read(wire.startDateTime());
            Optional<Offer> offer = offer(question, wire);
            if (start.isEmpty()) {
                unreadable++;
            } else if (offer.isPresent() && isWanted(start.get())) {
                slots.add(new ParsedSlot(id(question, wire, start.get()), start.get(), offer.get()));
            }
        }
        return new ParsedPage(slots, unreadable);
    }

    /** By the slot's own reason; by the question where that is missing or unknown. */
    private Optional<Offer> offer(AvailabilityQuery question, AvailabilitiesWire.Slot wire) {
        return offers.getOrDefault(Nullables.text(wire.consultationReasonId()), Optional.of(question.offer()));
    }

    private static String id(AvailabilityQuery question, AvailabilitiesWire.Slot wire, Instant start) {
        String id = Nullables.text(wire.id());
        String reason = Nullables.text(wire.consultationReasonId());
        return id.isEmpty() ? (reason.isEmpty() ? question.name() : reason) + "-" + start : id;
    }

    /** Soonest first; a slot parsed for several reasons is one slot, for any of them. */
    List<Slot> merged(List<ParsedSlot> parsed) {
        Map<String, ParsedSlot> byId = new HashMap<>();
        parsed.forEach(slot -> byId.merge(
                slot.id(),
                slot,
                (one, other) ->
                        new ParsedSlot(one.id(), one.start(), one.offer().or(other.offer()))));
        return byId.values().stream()
                .sorted(Comparator.comparing(ParsedSlot::start).thenComparing(ParsedSlot::id))
                .map(this::slot)
                .toList();
    }

    private Slot slot(ParsedSlot parsed) {
        return new Slot(
                parsed.id(),
                at(parsed.start()),
                OptionalInt.of(1),
                parsed.offer().vaccines(),
                parsed.offer().doses(),
                parsed.offer().audience(),
                Optional.of(link));
    }

    /** The soonest that is still to come. */
    Optional<SlotStart> soonest(List<Instant> hints) {
        return hints.stream()
                .filter(hint -> !hint.isBefore(now))
                .sorted()
                .findFirst()
                .map(this::at);
    }

    /** Midnight on which the window begins. */
    Instant from() {
        return window.from().atStartOfDay(zone).toInstant();
    }

    /** Midnight on which the window is over. */
    Instant to() {
        return window.end().atStartOfDay(zone).toInstant();
    }

    private SlotStart at(Instant start) {
        return new SlotStart.At(start.atZone(zone).toOffsetDateTime());
    }

    private boolean isWanted(Instant start) {
        return !start.isBefore(now) && !start.isBefore(from()) && start.isBefore(to());
    }

    /** One slot of a page, in the window. */
    record ParsedSlot(String id, Instant start, Offer offer) {}
}
