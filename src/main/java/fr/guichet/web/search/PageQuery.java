package fr.guichet.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the address of a page asks: our French names, in one order, blanks and strangers left out, so that equal questions are equal values. Values are the API's.
 *
 * @param values of each parameter that was sent, in our order
 */
public record PageQuery(Map<String, List<String>> values) {

    public static final String PLACE = "lieu";
    public static final String RADIUS = "rayon";
    static final String DAY = "jour";
    public static final String NEXT = "suite";
    private static final String PLATFORM = "plateforme";

    /** Each name and what the API calls it. */
    private static final Map<String, String> FILTERS = filters();

    private static Map<String, String> filters() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("vaccin", "vaccine");
        names.put("dose", "dose");
        names.put("du", "from");
        names.put("au", "to");
        names.put("public", "audience");
        names.put("jours", "days");
        names.put("moment", "daypart");
        names.put("type", "kind");
        names.put(PLATFORM, "platform");
        names.put("etat", "state");
        return names;
    }

    /** Which of them an operator may choose for a partner; the others mean something on one day, or hide what one is looking for. */
    private static final List<String> CHOOSABLE = List.of("vaccin", "dose", "public", "jours", "moment", "type");

    public PageQuery {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static PageQuery of(Map<String, List<String>> sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        names().forEach(name -> {
            List<String> told = sent.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!told.isEmpty()) {
                values.put(name, told);
            }
        });
        return new PageQuery(values);
    }

    /** What settings choose for a partner, by the API's names, and what addresses call it. */
    public static Map<String, String> choosable() {
        Map<String, String> names = new LinkedHashMap<>(Map.of("place", PLACE));
        names.put("radius", RADIUS);
        CHOOSABLE.forEach(name -> names.put(FILTERS.getOrDefault(name, name), name));
        return names;
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of(PLACE, RADIUS));
        names.addAll(FILTERS.keySet());
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

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether slots or centres are left out, other than by the place. */
    boolean isFiltered() {
        return values.keySet().stream().anyMatch(name -> FILTERS.containsKey(name) || name.equals(DAY));
    }

    /** As the API is asked. */
    public Map<String, List<String>> asParameters(AskedPlace place) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(place.asParameters(radius()));
        FILTERS.forEach((name, api) -> copy(name, api, parameters));
        copy("tri", "sort", parameters);
        copy(NEXT, "cursor", parameters);
        if (values.containsKey(DAY)) {
            copy(DAY, "from", parameters);
            copy(DAY, "to", parameters);
        }
        return parameters;
    }

    private void copy(String name, String api, Map<String, List<String>> parameters) {
        if (values.containsKey(name)) {
            parameters.put(api, values.get(name));
        }
    }

    /** With one value for a name, on the first page. */
    public PageQuery with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(NEXT);
        changed.put(name, List.of(value));
        return of(changed);
    }

    /** Without a name, on the first page. */
    public PageQuery without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(NEXT);
        changed.remove(name);
        return of(changed);
    }

    /** Without one value of a name, on the first page. */
    public PageQuery without(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(NEXT);
        changed.computeIfPresent(
                name,
                (key, told) -> told.stream().filter(kept -> !kept.equals(value)).toList());
        return of(changed);
    }

    /** The place and its radius alone. */
    PageQuery unfiltered() {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(Set.of(PLACE, RADIUS));
        return of(kept);
    }

    /** The query of an address, encoded. */
    public String encoded() {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, told) ->
                told.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return pairs.stream().collect(Collectors.joining("&")).replace("%2C", ",");
    }

    /** The address of these results on a map. */
    public String map() {
        return "/carte?" + encoded();
    }

    /** The address of those results that are on a platform; blank where that is what was asked. */
    public String onPlatform(String code) {
        return has(PLATFORM, code) ? "" : with(PLATFORM, code).results();
    }

    /** The address of these results. */
    public String results() {
        return "/recherche?" + encoded();
    }
}
