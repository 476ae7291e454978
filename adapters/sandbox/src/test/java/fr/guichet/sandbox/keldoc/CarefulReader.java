package fr.guichet.sandbox.keldoc;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.sandbox.Caller;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads clinics from the wire, step by step as the platform's document says; knows nothing of how the sandbox makes its answers. */
final class CarefulReader {

    private static final String API = "/api/patients/v2";
    private static final List<Integer> SPECIALTIES = List.of(144, 496, 153);
    private static final List<String> OTHERS = List.of("antigrippale", "test antigenique", "consultation");
    private static final int HORIZON = 28;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS[xxx][xx]", Locale.ROOT);

    private final Caller caller;

    /** What was found at one cabinet: the state, and each slot's instant with the reasons that it is listed for. */
    record Found(String state, List<String> slots) {}

    /** What one reason answered. */
    private record Timetable(boolean byPhone, List<String> slots) {}

    CarefulReader(Caller caller) {
        this.caller = caller;
    }

    /** All cabinets of a clinic, by the id that a reader gives them. */
    Map<String, Found> read(String type, String location, String slug, LocalDate start, ZoneId zone) {
        JsonNode clinic =
                caller.json(API + "/searches/resource?type=%s&location=%s&slug=%s".formatted(type, location, slug));
        Map<Long, List<Integer>> cabinets = new LinkedHashMap<>();
        for (int specialty : SPECIALTIES) {
            if (stream(clinic.get("specialties"))
                    .anyMatch(listed -> listed.get("id").asInt() == specialty)) {
                caller.json(sites(clinic, specialty)).forEach(cabinet -> cabinets.computeIfAbsent(
                                cabinet.get("id").asLong(), id -> new ArrayList<>())
                        .add(specialty));
            }
        }
        Map<String, Found> found = new TreeMap<>();
        cabinets.forEach((cabinet, specialties) -> {
            long id = clinic.get("id").asLong();
            List<JsonNode> motives = new ArrayList<>();
            specialties.forEach(
                    specialty -> caller.json(sites(clinic, specialty) + "/" + cabinet + "/motive_categories")
                            .forEach(category -> category.get("motives").forEach(motives::add)));
            found.put(id == cabinet ? "" + id : id + "pid" + cabinet, cabinet(cabinet, motives, start, zone));
        });
        return found;
    }

    private Found cabinet(long cabinet, List<JsonNode> motives, LocalDate start, ZoneId zone) {
        List<JsonNode> wanted = motives.stream()
                .filter(motive ->
                        OTHERS.stream().noneMatch(plain(motive.get("name").asText())::contains))
                .toList();
        if (motives.isEmpty()) {
            JsonNode phone =
                    caller.json(API + "/cabinets/" + cabinet + "/details").get("phone_number");
            return new Found(phone.isNull() ? "unknown" : "phone-only", List.of());
        }
        if (wanted.isEmpty()) {
            return new Found("not-offered", List.of());
        }
        Map<String, TreeSet<String>> reasons = new TreeMap<>();
        List<Timetable> answers = new ArrayList<>();
        for (JsonNode motive : wanted) {
            if (!motive.get("agendas").isEmpty()) {
                Timetable timetable = timetable(motive, start, zone);
                answers.add(timetable);
                timetable.slots().forEach(slot -> reasons.computeIfAbsent(slot, key -> new TreeSet<>())
                        .add(motive.get("id").asText()));
            }
        }
        List<String> slots = reasons.entrySet().stream()
                .map(entry -> entry.getKey().replaceFirst(" .*", "") + " " + String.join(" ", entry.getValue()))
                .sorted()
                .toList();
        boolean byPhone = answers.stream().allMatch(Timetable::byPhone);
        return new Found(byPhone ? "phone-only" : slots.isEmpty() ? "none" : "open", slots);
    }

    /** Each slot as its instant and its calendar. */
    private Timetable timetable(JsonNode motive, LocalDate start, ZoneId zone) {
        TreeSet<String> slots = new TreeSet<>();
        LocalDate end = start.plusDays(HORIZON);
        LocalDate cursor = start;
        while (cursor.isBefore(end)) {
            JsonNode answer = caller.json(path(motive, cursor));
            if (answer.has("availabilities")) {
                List<LocalDate> days = new ArrayList<>();
                answer.get("availabilities").fieldNames().forEachRemaining(day -> days.add(LocalDate.parse(day)));
                boolean any = stream(answer.get("availabilities")).anyMatch(day -> !day.isEmpty());
                if (!any) {
                    break;
                }
                for (JsonNode slot : stream(answer.get("availabilities"))
                        .flatMap(CarefulReader::stream)
                        .toList()) {
                    if (slot.has("start_time")
                            && day(slot.get("start_time"), zone).isBefore(end)) {
                        slots.add(instant(slot.get("start_time")) + " "
                                + slot.get("agenda_id").asText());
                    }
                }
                cursor = days.stream().max(LocalDate::compareTo).orElseThrow().plusDays(1);
            } else if (answer.has("date")) {
                cursor = day(answer.get("date"), zone);
            } else if (answer.has("phone_number")) {
                return new Timetable(true, List.of());
            } else {
                throw new IllegalStateException("nothing known: " + answer);
            }
        }
        return new Timetable(false, List.copyOf(slots));
    }

    String path(JsonNode motive, LocalDate from) {
        String agendas = stream(motive.get("agendas"))
                .map(agenda -> "&agenda_ids%5B%5D=" + agenda.get("id").asText())
                .collect(Collectors.joining());
        return path(motive.get("id").asText(), from, agendas);
    }

    static String path(String motive, LocalDate from, String agendas) {
        return API + "/timetables/%s?from=%s&to=%s%s".formatted(motive, from, from.plusDays(4), agendas);
    }

    private static String sites(JsonNode clinic, int specialty) {
        return API + "/clinics/" + clinic.get("id").asText() + "/specialties/" + specialty + "/cabinets";
    }

    static Instant instant(JsonNode time) {
        return OffsetDateTime.parse(time.asText(), TIME).toInstant();
    }

    private static LocalDate day(JsonNode time, ZoneId zone) {
        return instant(time).atZone(zone).toLocalDate();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
