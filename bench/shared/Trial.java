package shared;

import java.util.List;
import java.util.Map;

/**
 * A fault to try.
 *
 * @param name its name in the table
 * @param fault its JSON with single quotes and without braces
 */
public record Trial(String name, String fault) {

    /** In order, from plain errors to lies. */
    public static final List<Trial> ALL = List.of(
            new Trial("500", "'kind':'status','status':500"),
            new Trial("503", "'kind':'status','status':503"),
            new Trial("403", "'kind':'status','status':403"),
            new Trial("429, Retry-After 8 s", "'kind':'status','status':429,'retryAfter':8"),
            new Trial("429, Retry-After as date", "'kind':'status','status':429,'retryAfter':8,'retryAfterForm':'date'"),
            new Trial("404", "'kind':'status','status':404"),
            new Trial("400", "'kind':'status','status':400"),
            new Trial("latency 15 s", "'kind':'latency','ms':15000"),
            new Trial("one byte a second", "'kind':'drip'"),
            new Trial("truncated", "'kind':'truncated'"),
            new Trial("HTML page, 200", "'kind':'html'"),
            new Trial("challenge, 403", "'kind':'challenge','status':403"),
            new Trial("challenge, 503", "'kind':'challenge','status':503"),
            new Trial("wrong types", "'kind':'wrong-types'"),
            new Trial("first field renamed", "'kind':'renamed-field'"),
            new Trial("list of slots renamed", "'kind':'renamed-field','field':'{list}'"),
            new Trial("start of slots renamed", "'kind':'renamed-field','field':'{start}'"),
            new Trial("3 MB", "'kind':'huge'"),
            new Trial("nested 10,000 deep", "'kind':'deep-nesting'"),
            new Trial("redirect elsewhere", "'kind':'redirect'"),
            new Trial("connection reset", "'kind':'reset'"),
            new Trial("connection reset, 1 in 3", "'kind':'reset','probability':0.33"),
            new Trial("LIE: all lists empty", "'kind':'empty-lists'"),
            new Trial("LIE: all lists of slots empty", "'kind':'empty-lists','route':'{route}'"));

    /** The platforms' names for the placeholders. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "doctolib", Map.of("list", "slots", "start", "start_date", "route", "doctolib/availabilities"),
            "keldoc", Map.of("list", "availabilities", "start", "start_time", "route", "keldoc/timetable"),
            "maiia", Map.of("list", "items", "start", "startDateTime", "route", "maiia/availabilities"));

    /** Whether the platform itself lies. */
    public boolean isLie() {
        return name.startsWith("LIE");
    }

    /** The fault with the platform's names. */
    public String faultOf(String platform) {
        String named = fault;
        for (Map.Entry<String, String> word : WORDS.getOrDefault(platform, Map.of()).entrySet()) {
            named = named.replace("{" + word.getKey() + "}", word.getValue());
        }
        return named;
    }
}
