package fr.guichet.search;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first of many in the order of a search, without putting all of them in order. */
final class Ranking {

    private Ranking() {}

    /** A centre and its place, worked out once. */
    private record Ranked(CentreMatch found, Cursor place) {}

    /**
     * Those that a page begins with.
     *
     * @param listed all that may be on a page, in no order
     * @param most how many are wanted
     * @return in order
     */
    static List<CentreMatch> first(List<CentreMatch> listed, SearchQuestion question, int most) {
        Comparator<Ranked> order = Comparator.comparing(Ranked::place);
        PriorityQueue<Ranked> best = new PriorityQueue<>(order.reversed());
        for (CentreMatch found : listed) {
            Ranked ranked = new Ranked(found, found.place(question.sort()));
            boolean isBehind = question.after()
                    .filter(cursor -> ranked.place().compareTo(cursor) <= 0)
                    .isPresent();
            if (!isBehind && (best.size() < most || order.compare(ranked, best.element()) < 0)) {
                best.add(ranked);
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(order).map(Ranked::found).toList();
    }
}
