package fr.guichet.sandbox.doctolib;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A calendar of a place.
 *
 * @param practice the practice it belongs to
 * @param showsPractice whether the page shows that
 * @param motives what the page lists in one row, bookable or not
 * @param byPractice what it really carries, by practice
 */
record Agenda(
        int id,
        long practice,
        boolean showsPractice,
        boolean disabled,
        List<Integer> motives,
        Map<Long, List<Integer>> byPractice) {

    /** Whether it carries the motive under any practice. */
    boolean carries(int motive) {
        return byPractice.values().stream().anyMatch(listed -> listed.contains(motive));
    }

    /** Whether it carries the motive under one of the practices. */
    boolean carries(int motive, Set<Long> practices) {
        return practices.stream()
                .anyMatch(
                        practice -> byPractice.getOrDefault(practice, List.of()).contains(motive));
    }
}
