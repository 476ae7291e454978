package fr.guichet.sandbox.http;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last requests and what all of them add up to. Thread-safe. */
public final class RequestLog {

    private static final int KEPT = 20_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Long> byRoute = new TreeMap<>();
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private long total;
    private int inFlight;
    private int peakConcurrency;

    /**
     * One request.
     *
     * @param number counts all requests, from 1
     * @param at real time of its arrival
     * @param simulatedAt simulated time of its arrival
     * @param path path and query, as asked
     */
    public record Entry(
            long number, Instant at, Instant simulatedAt, String method, String path, String route, int status) {}

    /** Everything known now, with the entries asked for. */
    public record Report(
            long total,
            int inFlight,
            int peakConcurrency,
            Map<String, Long> byRoute,
            Map<Integer, Long> byStatus,
            List<Entry> requests) {}

    synchronized void arrived() {
        inFlight++;
        peakConcurrency = Math.max(peakConcurrency, inFlight);
    }

    synchronized void ended(Instant at, Instant simulatedAt, String method, String path, String route, int status) {
        inFlight--;
        total++;
        entries.addLast(new Entry(total, at, simulatedAt, method, path, route, status));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        byRoute.merge(route, 1L, Long::sum);
        byStatus.merge(status, 1L, Long::sum);
    }

    /** With the entries kept whose number is higher than that. */
    public synchronized Report report(long since) {
        List<Entry> newer = new ArrayList<>();
        entries.forEach(entry -> {
            if (entry.number() > since) {
                newer.add(entry);
            }
        });
        return new Report(total, inFlight, peakConcurrency, new TreeMap<>(byRoute), new TreeMap<>(byStatus), newer);
    }
}
