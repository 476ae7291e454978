package fr.guichet.collect.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The share of its slots that a platform usually keeps from one answer to the next: median and median absolute deviation, which ignore a few outliers. Not thread-safe. */
final class RecentNormal {

    private static final int MAX_SAMPLES = 30;
    private static final int MIN_SAMPLES = 3;

    /** Makes the median absolute deviation comparable to a standard deviation. */
    private static final double TO_DEVIATION = 1.4826;

    private static final double MIN_DEVIATION = 0.05;
    private static final double DEVIATIONS = 4;

    /** Limits while there are too few samples. */
    private static final double DEFAULT_LIMIT = 0.2;

    private static final int DEFAULT_RUN = 12;

    /** The probability below which emptied groups in a row are no chance. */
    private static final double CHANCE = 1e-9;

    private static final int MIN_RUN = 8;
    private static final int MAX_RUN = 20;

    private final int everyGroups;
    private final Deque<Double> kept = new ArrayDeque<>();
    private final Set<String> groups = new HashSet<>();

    /** @param everyGroups how many different groups make one sample */
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
        if (kept.size() > MAX_SAMPLES) {
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

    /** A share below it is a drop: less than half of normal, and outside the usual variation. */
    double limit() {
        if (kept.size() < MIN_SAMPLES) {
            return DEFAULT_LIMIT;
        }
        double middle = median();
        double deviation = TO_DEVIATION
                * median(kept.stream()
                        .mapToDouble(each -> Math.abs(each - middle))
                        .toArray());
        return Math.max(0, Math.min(middle / 2, middle - DEVIATIONS * Math.max(deviation, MIN_DEVIATION)));
    }

    /** How many groups emptied in a row are a drop. */
    int run() {
        if (kept.size() < MIN_SAMPLES) {
            return DEFAULT_RUN;
        }
        double emptied = Math.clamp(1 - median(), 0.01, 0.99);
        return (int) Math.clamp(Math.ceil(Math.log(CHANCE) / Math.log(emptied)), MIN_RUN, MAX_RUN);
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
