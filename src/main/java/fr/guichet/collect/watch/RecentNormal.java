package fr.guichet.collect.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** What a platform usually keeps from one round to the next: median and median absolute deviation of its latest rounds, so that a few strange ones do not count. Not thread-safe. */
final class RecentNormal {

    private static final int MOST = 30;
    private static final int FEWEST = 3;

    /** Makes the median absolute deviation comparable to a standard deviation. */
    private static final double TO_DEVIATION = 1.4826;

    private static final double SMALLEST_DEVIATION = 0.05;
    private static final double DEVIATIONS = 4;

    /** As long as nothing is known. */
    private static final double UNKNOWN_LIMIT = 0.2;

    private static final int UNKNOWN_RUN = 12;

    /** How improbable a row of emptied groups has to be. */
    private static final double CHANCE = 1e-9;

    private static final int SHORTEST_RUN = 8;
    private static final int LONGEST_RUN = 20;

    private final int everyGroups;
    private final Deque<Double> kept = new ArrayDeque<>();
    private final Set<String> groups = new HashSet<>();

    /** @param everyGroups after how many other groups it is worth looking again */
    RecentNormal(int everyGroups) {
        this.everyGroups = everyGroups;
    }

    void add(String group, double keptNow) {
        groups.add(group);
        if (groups.size() < everyGroups) {
            return;
        }
        groups.clear();
        kept.addLast(keptNow);
        if (kept.size() > MOST) {
            kept.removeFirst();
        }
    }

    void forget() {
        kept.clear();
        groups.clear();
    }

    double median() {
        return kept.isEmpty()
                ? 1
                : median(kept.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Below it is far fewer than normal: less than half, and further away than the platform's own ups and downs. */
    double limit() {
        if (kept.size() < FEWEST) {
            return UNKNOWN_LIMIT;
        }
        double middle = median();
        double deviation = TO_DEVIATION
                * median(kept.stream()
                        .mapToDouble(each -> Math.abs(each - middle))
                        .toArray());
        return Math.max(0, Math.min(middle / 2, middle - DEVIATIONS * Math.max(deviation, SMALLEST_DEVIATION)));
    }

    /** How many groups in a row must be emptied so that it is no chance. */
    int run() {
        if (kept.size() < FEWEST) {
            return UNKNOWN_RUN;
        }
        double emptied = Math.clamp(1 - median(), 0.01, 0.99);
        return (int) Math.clamp(Math.ceil(Math.log(CHANCE) / Math.log(emptied)), SHORTEST_RUN, LONGEST_RUN);
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
