package fr.guichet.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of a page's address: French names in a fixed order, without blank values and unknown names, so that equal questions are equal values. Values are the API's codes.
 *
 * @param values of each parameter that was sent
 */
public record PageQuery(Map<String, List<String>> values) {

    public static final String PLACE = "lieu";
    public static final String RADIUS = "rayon";
    static final String DAY = "jour";
    public static final String NEXT = "suite";
    static final String PLATFORM = "plateforme";

    private static final List<String> FILTERS =
            List.of("vaccin", "dose", "du", "au", "public", "jours", "moment", "type", PLATFORM, "etat");

    /** What an operator may choose for a partner: the name in the settings and the name in an address. */
    private static final Map<String, String> DEFAULTS = defaults();

    private static Map<String, String> defaults() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("place", PLACE);
        names.put("radius", RADIUS);
        names.put("vaccine", "vaccin");
        names.put("dose", "dose");
        names.put("audience", "public");
        names.put("days", "jours");
        names.put("daypart", "moment");
        names.put("kind", "type");
        return Collections.unmodifiableMap(names);
    }

    public PageQuery {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static PageQuery of(Map<String, List<String>> sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        names().forEach(name -> {
            List<String> texts = sent.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!texts.isEmpty()) {
                values.put(name, texts);
            }
        });
        return new PageQuery(values);
    }

    /** What an operator may choose for a partner: the name in the settings and the name in an address. */
    public static Map<String, String> partnerDefaults() {
        return DEFAULTS;
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of(PLACE, RADIUS));
        names.addAll(FILTERS);
        names.addAll(List.of(DAY, "tri", NEXT));
        return names;
    }

    public Optional<String> place() {
        return first(PLACE);
    }

    public String radius() {
        return first(RADIUS).orElse(AskedPlace.DEFAULT_RADIUS);
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Whether anything but the place restricts the results. */
    boolean isFiltered() {
        return values.keySet().stream().anyMatch(name -> FILTERS.contains(name) || name.equals(DAY));
    }

    /** With one value of a parameter, on the first page. */
    public PageQuery with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(NEXT);
        changed.put(name, List.of(value));
        return of(changed);
    }

    /** Without a parameter, on the first page. */
    public PageQuery without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(NEXT);
        changed.remove(name);
        return of(changed);
    }

    /** Without one value of a parameter, on the first page. */
    public PageQuery without(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(NEXT);
        changed.computeIfPresent(name, (key, texts) -> texts.stream()
                .filter(text -> !text.equals(value))
                .toList());
        return of(changed);
    }

    /** The place and its radius alone. */
    PageQuery unfiltered() {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(Set.of(PLACE, RADIUS));
        return of(kept);
    }

    /** The query string, encoded. */
    public String encoded() {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, texts) ->
                texts.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return pairs.stream().collect(Collectors.joining("&")).replace("%2C", ",");
    }

    /** The address of these results on a map. */
    public String map() {
        return "/carte?" + encoded();
    }

    /** The address of the results on one platform; blank if these are on one already. */
    public String onPlatform(String code) {
        return has(PLATFORM, code) ? "" : with(PLATFORM, code).results();
    }

    /** The address of these results. */
    public String results() {
        return "/recherche?" + encoded();
    }
}
