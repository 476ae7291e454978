package fr.guichet.doctolib;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a calendar carries. */
final class Agendas {

    private Agendas() {}

    /** Whether it is booked online at all. */
    static boolean isEnabled(BookingWire.Agenda agenda) {
        return agenda.id() != null && !Boolean.TRUE.equals(agenda.disabled());
    }

    /** Whether it takes appointments online at this moment: one that is suspended is enabled, and cannot be booked. */
    static boolean isOpen(BookingWire.Agenda agenda) {
        return isEnabled(agenda) && !isSuspended(agenda);
    }

    static boolean isSuspended(BookingWire.Agenda agenda) {
        return isEnabled(agenda) && Boolean.TRUE.equals(agenda.suspended());
    }

    /** Whether its motives have the form we know. */
    static boolean isReadable(BookingWire.Agenda agenda) {
        Map<String, @Nullable Object> motives = agenda.motivesByPractice();
        return motives != null
                && motives.entrySet().stream()
                        .allMatch(entry -> !isNumber(entry.getKey()) || entry.getValue() instanceof List<?>);
    }

    static boolean listsAnything(BookingWire.Agenda agenda, long practice) {
        return !listed(agenda, practice).isEmpty();
    }

    static boolean lists(BookingWire.Agenda agenda, long practice, long motive) {
        return listed(agenda, practice).stream().anyMatch(id -> id.equals(Long.toString(motive)));
    }

    /** The practices under which it lists the motive, in the order given. */
    static List<Long> practicesListing(BookingWire.Agenda agenda, long motive) {
        Map<String, @Nullable Object> motives = agenda.motivesByPractice();
        return motives == null
                ? List.of()
                : motives.keySet().stream()
                        .filter(Agendas::isNumber)
                        .map(Long::valueOf)
                        .filter(practice -> lists(agenda, practice, motive))
                        .toList();
    }

    private static List<String> listed(BookingWire.Agenda agenda, long practice) {
        Map<String, @Nullable Object> motives = agenda.motivesByPractice();
        List<String> ids = new ArrayList<>();
        if (motives != null && motives.get(Long.toString(practice)) instanceof List<?> list) {
            list.forEach(id -> ids.add(String.valueOf(id)));
        }
        return ids;
    }

    private static boolean isNumber(String key) {
        return key.matches("[1-9]\\d{0,14}");
    }
}
