package fr.guichet.collect.schedule;

import fr.guichet.collect.guard.AttemptOutcome;
import fr.guichet.model.CentreId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Fetches each target in turn, at most once per interval, and less often while it fails. New targets come first. */
public final class RoundRobinPlanner implements Planner {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(24);

    private final Duration shortestInterval;
    private final LongSupplier nanoTime;
    private final Map<String, Target> targets = new HashMap<>();
    /** The keys of the targets that wait, the next one first. */
    private final Deque<String> queue = new ArrayDeque<>();

    private final Set<String> inFlight = new HashSet<>();
    private final Set<String> prioritised = new HashSet<>();
    /** Those in flight that were prioritised. */
    private final Set<String> onDemand = new HashSet<>();

    private final Map<String, Long> startedAt = new HashMap<>();
    private final Map<String, Integer> failuresInARow = new HashMap<>();
    private final Map<String, Integer> requestsLastTime = new HashMap<>();

    /**
     * @param shortestInterval between the starts of two attempts on the same target, in real time
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
        List.of(startedAt, failuresInARow, requestsLastTime)
                .forEach(map -> map.keySet().retainAll(targets.keySet()));
        added.removeIf(inFlight::contains);
        added.reversed().forEach(queue::addFirst);
    }

    @Override
    public synchronized Optional<Target> next() {
        return queue.stream().filter(this::isDue).findFirst().flatMap(this::handOut);
    }

    @Override
    public synchronized Optional<Target> cheapest() {
        return queue.stream()
                .filter(this::isDue)
                .min(Comparator.comparing(key -> requestsLastTime.getOrDefault(key, Integer.MAX_VALUE)))
                .flatMap(this::handOut);
    }

    private Optional<Target> handOut(String key) {
        queue.remove(key);
        if (prioritised.remove(key)) {
            onDemand.add(key);
        }
        inFlight.add(key);
        startedAt.put(key, nanoTime.getAsLong());
        return Optional.ofNullable(targets.get(key));
    }

    @Override
    public synchronized Duration untilNext() {
        long shortest = LONGEST_WAIT.toNanos();
        for (String key : queue) {
            shortest = Math.min(shortest, nanosUntilDue(key));
            if (shortest == 0 || !failuresInARow.containsKey(key)) {
                break;
            }
        }
        return Duration.ofNanos(shortest);
    }

    private boolean isDue(String key) {
        return nanosUntilDue(key) == 0;
    }

    private long nanosUntilDue(String key) {
        Long started = startedAt.get(key);
        if (started == null || prioritised.contains(key)) {
            return 0;
        }
        return Math.max(0, interval(key).toNanos() - (nanoTime.getAsLong() - started));
    }

    /** From the second failure in a row on, it doubles with each failure. */
    private Duration interval(String key) {
        int failed = failuresInARow.getOrDefault(key, 0);
        if (failed < 2) {
            return shortestInterval;
        }
        Duration grown = shortestInterval.multipliedBy(1L << Math.min(failed - 1, 20));
        Duration longest = LONGEST_INTERVAL.compareTo(shortestInterval) > 0 ? LONGEST_INTERVAL : shortestInterval;
        return grown.compareTo(longest) > 0 ? longest : grown;
    }

    @Override
    public synchronized void done(Target target, AttemptOutcome outcome) {
        String key = target.ref().key();
        switch (outcome.how()) {
            case ANSWERED -> {
                requestsLastTime.put(key, outcome.requests());
                failuresInARow.remove(key);
            }
            case REFUSED -> requestsLastTime.merge(key, 1, Integer::sum);
            case FAILED -> {
                requestsLastTime.merge(key, 1, Integer::sum);
                failuresInARow.merge(key, 1, Integer::sum);
            }
        }
        onDemand.remove(key);
        if (inFlight.remove(key) && targets.containsKey(key)) {
            queue.addLast(key);
        }
    }

    @Override
    public synchronized boolean isOnDemand(Target target) {
        return onDemand.contains(target.ref().key());
    }

    @Override
    public synchronized Set<String> quarantined() {
        Set<String> keys = new HashSet<>(failuresInARow.keySet());
        keys.removeIf(key -> failuresInARow.getOrDefault(key, 0) < 2);
        return keys;
    }

    @Override
    public synchronized void forgive() {
        failuresInARow.clear();
    }

    @Override
    public synchronized int due() {
        return (int) queue.stream().filter(this::isDue).count();
    }

    @Override
    public synchronized boolean prioritise(CentreId centre) {
        boolean found = false;
        for (Map.Entry<String, Target> entry : targets.entrySet()) {
            if (entry.getValue().centres().contains(centre)) {
                found = true;
                if (queue.remove(entry.getKey())) {
                    queue.addFirst(entry.getKey());
                    prioritised.add(entry.getKey());
                }
            }
        }
        return found;
    }

    @Override
    public synchronized int size() {
        return targets.size();
    }
}
