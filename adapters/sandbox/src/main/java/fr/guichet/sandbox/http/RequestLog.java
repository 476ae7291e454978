package fr.guichet.sandbox.http;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The last requests and what all of them add up to. Thread-safe. */
public final class RequestLog {

    private static final int KEPT = 20_000;

    private final Map<Long, Arrival> underWay = new LinkedHashMap<>();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Long> byRoute = new TreeMap<>();
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private long arrived;
    private long total;
    private int peakConcurrency;

    /**
     * A request that came in.
     *
     * @param number counts all requests in the order in which they came, from 1
     * @param at real time
     * @param simulatedAt simulated time
     */
    record Arrival(long number, Instant at, Instant simulatedAt, String method, String path, String route) {}

    /**
     * One request.
     *
     * @param number counts all requests in the order in which they ended, from 1
     * @param at real time of its arrival
     * @param simulatedAt simulated time of its arrival
     * @param endedAt real time of the last byte of its answer, or of the end of its connection
     * @param path path and query, as asked
     * @param status 0 when the connection ended before an answer
     * @param fault the kind of the fault it met; null when it met none
     */
    public record Entry(
            long number,
            Instant at,
            Instant simulatedAt,
            Instant endedAt,
            String method,
            String path,
            String route,
            int status,

            @Nullable String fault) {}

    /** Everything known now, with the entries asked for. */
    public record Report(
            long total,
            int inFlight,
            int peakConcurrency,
            Map<String, Long> byRoute,
            Map<Integer, Long> byStatus,
            List<Entry> requests) {}

    synchronized Arrival arrived(Instant at, Instant simulatedAt, String method, String path, String route) {
        Arrival arrival = new Arrival(++arrived, at, simulatedAt, method, path, route);
        underWay.put(arrival.number(), arrival);
        peakConcurrency = Math.max(peakConcurrency, underWay.size());
        return arrival;
    }

    synchronized void ended(Arrival arrival, Instant endedAt, int status, @Nullable String fault) {
        underWay.remove(arrival.number());
        total++;
        entries.addLast(new Entry(
                total,
                arrival.at(),
                arrival.simulatedAt(),
                endedAt,
                arrival.method(),
                arrival.path(),
                arrival.route(),
                status,
                fault));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        byRoute.merge(arrival.route(), 1L, Long::sum);
        byStatus.merge(status, 1L, Long::sum);
    }

    /** With the entries kept whose number is higher than that. */
    public synchronized Report report(long since) {
        return new Report(
                total, underWay.size(), peakConcurrency, new TreeMap<>(byRoute), new TreeMap<>(byStatus), newer(since));
    }

    /** How hard each platform was asked, by the entries kept whose number is higher than that and by what is under way. */
    public synchronized RequestSummary summary(long since) {
        return RequestSummary.of(newer(since), List.copyOf(underWay.values()), Instant.now());
    }

    private List<Entry> newer(long since) {
        return entries.stream().filter(entry -> entry.number() > since).toList();
    }
}
