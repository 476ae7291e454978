package fr.guichet.sandbox.maiia;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.sandbox.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads places from the wire, step by step as the platform's document says; knows nothing of how the sandbox makes its answers. */
final class CarefulReader {

    static final List<String> SPECIALITIES = List.of("centre-de-vaccination", "pharmacie", "centre-hospitalier-(ch)");

    private static final String ROOT = "/api/pat-public";
    private static final int HORIZON = 28;
    private static final Set<String> EXCLUDED = Set.of("test", "antigenique", "pcr", "antigrippale", "grippe");
    private static final Set<String> INJECTIONS = Set.of("FIRST", "SECOND", "BOOSTER", "FOURTH");
    private static final Set<String> VACCINE_WORDS =
            Set.of("covid", "vaccination", "vaccin", "pfizer", "moderna", "astrazeneca", "janssen", "arn", "arnm");

    private final Caller caller;
    private final int limit;

    /** What was found at one place: the state, and each slot as instant and ids of its reasons. */
    record Found(String state, List<String> slots) {}

    /** A place of the directory. */
    record Known(String id, JsonNode center, JsonNode card) {

        ZoneId zone() {
            return ZoneId.of(card.at("/settings/timeZone").asText("Europe/Paris"));
        }

        boolean hasPhone() {
            return center.at("/publicInformation/officeInformation").has("phoneNumber")
                    || card.at("/publicInformation/officeInformation").has("phoneNumber");
        }
    }

    /** @param limit entries asked of each page of slots */
    CarefulReader(Caller caller, int limit) {
        this.caller = caller;
        this.limit = limit;
    }

    /** Every vaccination place of the directory, by id. */
    Map<String, Known> directory() {
        Map<String, Known> known = new LinkedHashMap<>();
        for (String speciality : SPECIALITIES) {
            for (JsonNode card : cards(speciality)) {
                JsonNode center = card.get("center");
                boolean demo = center.path("isDemo").asBoolean()
                        || card.get("id").asText().equals("603e4fae8c512e753fc49ba1");
                if (card.get("type").asText().equals("CENTER") && !demo) {
                    places(center)
                            .forEach(place -> known.putIfAbsent(
                                    place.get("id").asText(),
                                    new Known(place.get("id").asText(), place, card)));
                }
            }
        }
        return known;
    }

    private static List<JsonNode> places(JsonNode center) {
        if (center.path("childCenters").isEmpty()) {
            return List.of(center);
        }
        List<JsonNode> places = new ArrayList<>();
        center.get("childCenters").forEach(child -> {
            if (child.at("/speciality/code").asText().equals("VAC01") && child.has("url")) {
                places.add(child);
            }
        });
        return places;
    }

    List<JsonNode> cards(String speciality) {
        return all(ROOT + "/hcd?AllVaccinationPlaces=true&speciality.shortName=" + escaped(speciality), 50);
    }

    Found read(Known place, ZoneId zone, LocalDate today) {
        List<JsonNode> reasons = reasons(place.id());
        if (reasons.isEmpty()) {
            return new Found(place.hasPhone() ? "phone-only" : "unknown", List.of());
        }
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (JsonNode reason : reasons) {
            if (isWanted(reason)) {
                wanted.computeIfAbsent(reason.get("name").asText(), name -> new LinkedHashSet<>())
                        .add(reason.get("id").asText());
            }
        }
        if (wanted.isEmpty()) {
            return new Found("not-offered", List.of());
        }
        Instant from = today.atStartOfDay(zone).toInstant();
        Instant to = today.plusDays(HORIZON).atStartOfDay(zone).toInstant();
        Map<String, Set<String>> slots = new LinkedHashMap<>();
        wanted.keySet().forEach(name -> read(place.id(), name, from, to, slots));
        List<String> found = slots.entrySet().stream()
                .map(slot -> slot.getKey().substring(0, slot.getKey().indexOf(' ')) + " "
                        + String.join(" ", slot.getValue()))
                .sorted()
                .toList();
        return new Found(found.isEmpty() ? "none" : "open", found);
    }

    List<JsonNode> reasons(String centre) {
        return all(ROOT + "/consultation-reason-hcd?rootCenterId=" + centre, 100);
    }

    private void read(String centre, String name, Instant from, Instant to, Map<String, Set<String>> slots) {
        List<JsonNode> listed = slots(centre, name, from, to);
        if (listed.isEmpty()) {
            JsonNode next = next(centre, name, from);
            String start = next.has("firstPhysicalStartDateTime")
                    ? next.get("firstPhysicalStartDateTime").asText()
                    : next.at("/closestPhysicalAvailability/startDateTime").asText("");
            if (!start.isEmpty() && Instant.parse(start).isBefore(to)) {
                listed = slots(centre, name, Instant.parse(start), to);
            }
        }
        for (JsonNode slot : listed) {
            String key =
                    slot.get("startDateTime").asText() + " " + slot.get("id").asText();
            slots.computeIfAbsent(key, id -> new TreeSet<>())
                    .add(slot.get("consultationReasonId").asText());
        }
    }

    List<JsonNode> slots(String centre, String name, Instant from, Instant to) {
        return all(
                ROOT + "/availabilities?centerId=" + centre + "&consultationReasonName=" + escaped(name) + "&from="
                        + from + "&to=" + to,
                limit);
    }

    JsonNode next(String centre, String name, Instant from) {
        return caller.json(ROOT + "/availability-closests?centerId=" + centre + "&consultationReasonName="
                + escaped(name) + "&from=" + from);
    }

    /** Until a page is empty or shorter than asked. */
    private List<JsonNode> all(String question, int most) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; page < 100; page++) {
            JsonNode items = caller.json(question + "&limit=" + most + "&size=" + most + "&page=" + page)
                    .get("items");
            items.forEach(all::add);
            if (items.size() < most) {
                return all;
            }
        }
        throw new IllegalStateException("no end: " + question);
    }

    static boolean isWanted(JsonNode reason) {
        List<String> words = words(reason.get("name").asText());
        if (words.stream().anyMatch(EXCLUDED::contains)) {
            return false;
        }
        if (!reason.has("injectionType")) {
            return words.stream().anyMatch(VACCINE_WORDS::contains);
        }
        String type = reason.get("injectionType").asText();
        return INJECTIONS.contains(type) || (type.equals("NONE") && words.contains("covid"));
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return List.of(plain.split("[^a-z0-9]+", -1));
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
