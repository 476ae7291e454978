package fr.guichet.sandbox.doctolib;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.sandbox.Caller;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads a place from the wire, step by step as the platform's document says; knows nothing of how the sandbox makes its answers. */
final class CarefulReader {

    private static final Set<Integer> VACCINATIONS =
            Set.of(6970, 8739, 7005, 8740, 7107, 8741, 7945, 8192, 8193, 10515, 10516, 6971, 7004, 7108);
    private static final int HORIZON = 28;

    private final Caller caller;
    private final int days;

    /** What was found at one place: the state, and each slot as instant and ref id. */
    record Found(String state, List<String> slots) {}

    /** @param days the limit asked of each answer */
    CarefulReader(Caller caller, int days) {
        this.caller = caller;
        this.days = days;
    }

    /** @param pid as in the links, such as {@code practice-12} */
    Found read(String slug, String pid, LocalDate start) {
        JsonNode page = caller.json("/booking/" + slug + ".json").get("data");
        JsonNode place = stream(page.get("places"))
                .filter(known -> known.get("id").asText().equals(pid))
                .findFirst()
                .orElseThrow();
        Set<Long> practices = new LinkedHashSet<>(List.of(
                Long.valueOf(pid.substring(pid.lastIndexOf('-') + 1)),
                place.get("practice_ids").get(0).asLong()));
        List<JsonNode> enabled = stream(page.get("agendas"))
                .filter(agenda -> !agenda.path("booking_disabled").asBoolean())
                .toList();
        if (enabled.isEmpty()) {
            return new Found(
                    place.has("landline_number") || place.has("phone_number") ? "phone-only" : "unknown", List.of());
        }
        List<JsonNode> motives = stream(page.get("visit_motives"))
                .filter(motive ->
                        VACCINATIONS.contains(motive.path("ref_visit_motive_id").asInt()))
                .filter(motive -> motive.path("allow_new_patients").asBoolean(true))
                .toList();
        boolean offered = enabled.stream().anyMatch(agenda -> motives.stream().anyMatch(motive -> practices.stream()
                .anyMatch(practice -> lists(agenda, motive, practice.toString()))));
        if (!offered) {
            return new Found("not-offered", List.of());
        }
        List<String> slots = new ArrayList<>();
        motives.forEach(motive -> slots.addAll(read(motive, practices, enabled, start)));
        slots.sort(null);
        return new Found(slots.isEmpty() ? "none" : "open", slots);
    }

    private List<String> read(JsonNode motive, Set<Long> practices, List<JsonNode> enabled, LocalDate start) {
        List<JsonNode> agendas = enabled.stream()
                .filter(agenda -> !agenda.has("practice_id")
                        || practices.contains(agenda.get("practice_id").asLong()))
                .filter(agenda -> !listing(agenda, motive).isEmpty())
                .filter(agenda -> agenda.has("practice_id")
                        || listing(agenda, motive).stream().anyMatch(key -> practices.contains(Long.valueOf(key))))
                .toList();
        Set<String> keys = new TreeSet<>();
        agendas.forEach(agenda -> keys.addAll(listing(agenda, motive)));
        return agendas.isEmpty() ? List.of() : pages(motive, agendas, keys, start);
    }

    private List<String> pages(JsonNode motive, List<JsonNode> agendas, Set<String> keys, LocalDate start) {
        List<String> slots = new ArrayList<>();
        LocalDate end = start.plusDays(HORIZON);
        LocalDate cursor = start;
        while (cursor.isBefore(end)) {
            JsonNode answer = caller.json(path(motive, agendas, keys, cursor));
            LocalDate next = cursor.plusDays(days);
            for (JsonNode day : answer.get("availabilities")) {
                if (LocalDate.parse(day.get("date").asText()).isBefore(end)) {
                    day.get("slots")
                            .forEach(slot -> slots.add(when(start(slot)) + " "
                                    + motive.get("ref_visit_motive_id").asInt()));
                }
            }
            if (answer.get("total").asInt() == 0) {
                if (!answer.has("next_slot")) {
                    break;
                }
                LocalDate hint =
                        LocalDate.parse(answer.get("next_slot").asText().substring(0, 10));
                next = hint.isAfter(next) ? hint : next;
            }
            cursor = next;
        }
        return slots;
    }

    String path(JsonNode motive, List<JsonNode> agendas, Set<String> practices, LocalDate start) {
        return "/availabilities.json?start_date=%s&visit_motive_ids=%s&agenda_ids=%s&practice_ids=%s&insurance_sector=public&destroy_temporary=true&limit=%d"
                .formatted(
                        start,
                        motive.get("id").asText(),
                        agendas.stream()
                                .map(agenda -> agenda.get("id").asText())
                                .collect(Collectors.joining("-")),
                        String.join("-", practices),
                        days);
    }

    /** The first time of a slot in any of its forms. */
    static String start(JsonNode slot) {
        return (slot.isTextual() ? slot : slot.isArray() ? slot.get(0) : slot.get("start_date")).asText();
    }

    /** The same text for the same moment, whatever its offset; a date stays one. */
    static String when(String start) {
        return start.contains("T") ? OffsetDateTime.parse(start).toInstant().toString() : start;
    }

    /** The ids of the places that a link means: the one it names, else the one at the address that the registry knows, else all. */
    List<String> places(String slug, String pid, String knownAddress) {
        List<JsonNode> places = stream(caller.json("/booking/" + slug + ".json").at("/data/places"))
                .toList();
        for (JsonNode place : places) {
            if (place.get("id").asText().equals(pid)) {
                return List.of(pid);
            }
        }
        for (JsonNode place : places) {
            if (place.get("full_address").asText().equals(knownAddress)) {
                return List.of(place.get("id").asText());
            }
        }
        return places.stream().map(place -> place.get("id").asText()).toList();
    }

    /** The practices under which the agenda lists the motive. */
    static List<String> listing(JsonNode agenda, JsonNode motive) {
        List<String> keys = new ArrayList<>();
        agenda.get("visit_motive_ids_by_practice_id").fieldNames().forEachRemaining(key -> {
            if (lists(agenda, motive, key)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static boolean lists(JsonNode agenda, JsonNode motive, String practice) {
        return stream(agenda.get("visit_motive_ids_by_practice_id").path(practice))
                .anyMatch(id -> id.asInt() == motive.get("id").asInt());
    }

    static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
