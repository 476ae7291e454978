package fr.guichet.collect;

import fr.guichet.model.CentreId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Each target in turn, none more often than an interval. New targets, never asked, come first. */
public final class RoundRobinPlanner implements Planner {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Duration shortestInterval;
    private final LongSupplier nanoTime;
    private final Map<String, Target> targets = new HashMap<>();
    private final Deque<String> queue = new ArrayDeque<>();
    private final Set<String> handedOut = new HashSet<>();
    private final Set<String> hurried = new HashSet<>();
    private final Map<String, Long> askedAt = new HashMap<>();

    /**
     * @param shortestInterval between two askings of the same target, in real time
     * @param nanoTime real time
     */
    public RoundRobinPlanner(Duration shortestInterval, LongSupplier nanoTime) {
        this.shortestInterval = shortestInterval;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void plan(Collection<Target> planned) {
        Map<String, Target> byKey = new LinkedHashMap<>();
        planned.forEach(target -> byKey.put(target.ref().key(), target));
        List<String> added = new ArrayList<>(byKey.keySet());
        added.removeAll(targets.keySet());
        targets.clear();
        targets.putAll(byKey);
        queue.removeIf(key -> !targets.containsKey(key));
        askedAt.keySet().retainAll(targets.keySet());
        added.removeIf(handedOut::contains);
        added.reversed().forEach(queue::addFirst);
    }

    @Override
    public synchronized Optional<Target> next() {
        String key = queue.peek();
        if (key == null || nanosUntilDue(key) > 0) {
            return Optional.empty();
        }
        queue.remove();
        hurried.remove(key);
        handedOut.add(key);
        askedAt.put(key, nanoTime.getAsLong());
        return Optional.ofNullable(targets.get(key));
    }

    @Override
    public synchronized Duration untilNext() {
        String key = queue.peek();
        if (key == null) {
            return LONGEST_WAIT;
        }
        Duration wait = Duration.ofNanos(nanosUntilDue(key));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private long nanosUntilDue(String key) {
        Long asked = askedAt.get(key);
        if (asked == null || hurried.contains(key)) {
            return 0;
        }
        return Math.max(0, shortestInterval.toNanos() - (nanoTime.getAsLong() - asked));
    }

    @Override
    public synchronized void done(Target target) {
        String key = target.ref().key();
        if (handedOut.remove(key) && targets.containsKey(key)) {
            queue.addLast(key);
        }
    }

    @Override
    public synchronized void hurry(CentreId centre) {
        targets.forEach((key, target) -> {
            if (target.centres().contains(centre) && queue.remove(key)) {
                queue.addFirst(key);
                hurried.add(key);
            }
        });
    }

    @Override
    public synchronized int size() {
        return targets.size();
    }
}
