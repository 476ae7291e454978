package fr.guichet.keldoc;

import fr.guichet.keldoc.Timetable.ParsedSlot;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.Window;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The appointments of one site. The same start in the same calendar is one appointment, however often it is parsed: windows overlap, and several publics or vaccines may share it. One use, one
 * thread.
 */
final class Appointments {

    private final Window window;
    private final ZoneId zone;
    private final Instant now;
    private final URI link;
    private final Map<String, Slot> byId = new HashMap<>();

    /** @param now slots before it are over */
    Appointments(Window window, ZoneId zone, Instant now, URI link) {
        this.window = window;
        this.zone = zone;
        this.now = now;
        this.link = link;
    }

    /** Takes those that lie in the window and are still to come. */
    void add(TimetableQuery question, List<ParsedSlot> parsed) {
        parsed.stream()
                .filter(slot -> isToCome(slot.start()))
                .filter(slot -> window.contains(new SlotStart.At(slot.start()).day(zone)))
                .forEach(slot -> byId.merge(id(question, slot), slot(question, slot), Appointments::joined));
    }

    /** Soonest first. */
    List<Slot> sorted() {
        return byId.values().stream()
                .sorted(Comparator.comparing((Slot slot) -> slot.start().over(zone))
                        .thenComparing(Slot::id))
                .toList();
    }

    /** The soonest that is still to come. */
    Optional<SlotStart> soonest(List<OffsetDateTime> hints) {
        return hints.stream()
                .filter(this::isToCome)
                .min(Comparator.comparing(OffsetDateTime::toInstant))
                .map(SlotStart.At::new);
    }

    private boolean isToCome(OffsetDateTime start) {
        return !start.toInstant().isBefore(now);
    }

    /** Without its calendar, a slot is identified by its reason. */
    private static String id(TimetableQuery question, ParsedSlot parsed) {
        String calendar = parsed.agenda().map(id -> Long.toString(id)).orElse("m" + question.motive());
        return calendar + "-" + parsed.start().toInstant();
    }

    private Slot slot(TimetableQuery question, ParsedSlot parsed) {
        return new Slot(
                id(question, parsed),
                new SlotStart.At(parsed.start()),
                OptionalInt.of(1),
                question.vaccines(),
                question.doses(),
                question.audience(),
                Optional.of(link));
    }

    private static Slot joined(Slot one, Slot other) {
        return new Slot(
                one.id(),
                one.start(),
                one.quantity(),
                union(one.vaccines(), other.vaccines()),
                union(one.doses(), other.doses()),
                one.audience().or(other.audience()),
                one.link());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
