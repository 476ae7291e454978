package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.diary.Diary;
import fr.guichet.sandbox.platform.BookableSlot;
import fr.guichet.sandbox.platform.PlaceState;
import fr.guichet.sandbox.platform.PlaceTruth;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a reader who makes no mistake finds at a place, taken from the diaries and not from the answers. */
final class MaiiaTruth {

    private static final int SLUG = 3;

    private MaiiaTruth() {}

    static PlaceTruth truth(Center place, Instant now) {
        List<Reason> vaccinations =
                place.reasons().stream().filter(Reason::isVaccination).toList();
        if (vaccinations.isEmpty()) {
            PlaceState state = place.reasons().isEmpty() ? PlaceState.PHONE_ONLY : PlaceState.NOT_OFFERED;
            return truth(place, now, state, List.of(), null);
        }
        List<BookableSlot> slots = slots(place, vaccinations, now);
        return truth(
                place,
                now,
                slots.isEmpty() ? PlaceState.NONE : PlaceState.OPEN,
                slots,
                lastChange(vaccinations, now).orElse(null));
    }

    /** A slot of several reasons is one, for all of them. */
    private static List<BookableSlot> slots(Center place, List<Reason> vaccinations, Instant now) {
        Instant end = now.atZone(place.zone())
                .toLocalDate()
                .plusDays(Diary.HORIZON_DAYS)
                .atStartOfDay(place.zone())
                .toInstant();
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        Map<String, Instant> starts = new LinkedHashMap<>();
        for (Appointment slot : new Appointments(place, now).between(vaccinations, now, end)) {
            starts.put(slot.id(), slot.start());
            reasons.computeIfAbsent(slot.id(), id -> new TreeSet<>())
                    .add(slot.reason().id());
        }
        return starts.entrySet().stream()
                .map(slot -> new BookableSlot(
                        WireTime.of(slot.getValue()), String.join(" ", reasons.getOrDefault(slot.getKey(), Set.of()))))
                .toList();
    }

    private static Optional<Instant> lastChange(List<Reason> vaccinations, Instant now) {
        return vaccinations.stream()
                .flatMap(reason -> reason.plan().diary().findLastChange(now).stream())
                .max(Instant::compareTo);
    }

    private static PlaceTruth truth(
            Center place, Instant now, PlaceState state, List<BookableSlot> slots, @Nullable Instant changed) {
        return new PlaceTruth(now, Maiia.NAME, place.id(), slug(place), place.id(), place.id(), state, slots, changed);
    }

    /** The page's; of a place without page its id. */
    static String slug(Center place) {
        return place.path().map(path -> path.split("/", -1)[SLUG]).orElse(place.id());
    }
}
