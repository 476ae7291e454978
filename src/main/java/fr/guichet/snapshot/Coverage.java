package fr.guichet.snapshot;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of the registry's public centres can be polled.
 *
 * @param registryCentres how many there are
 * @param withListing how many have at least one listing on a platform that we ask
 * @param byPlatform how many have a listing there, by platform; a centre on two counts for both
 * @param phoneOnly how many can only be called
 * @param unmatched how many are in no catalogue that was read, or have no way to book that we can use, by reason; some of them have a listing, asked by the link as typed
 * @param platformOnly how many centres more are known from platforms alone
 * @param ambiguous how many questions are queued for operators
 */
public record Coverage(
        int registryCentres,
        int withListing,
        Map<String, Integer> byPlatform,
        int phoneOnly,
        Map<String, Reason> unmatched,
        int platformOnly,
        int ambiguous) {

    /** Before anything was loaded. */
    public static final Coverage NONE = new Coverage(0, 0, Map.of(), 0, Map.of(), 0, 0);

    /**
     * @param count how many
     * @param example one of them, as the registry calls it
     */
    public record Reason(int count, String example) {}

    public Coverage {
        byPlatform = sorted(byPlatform);
        unmatched = sorted(unmatched);
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
