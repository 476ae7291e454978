package fr.guichet.sandbox.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * How hard platforms were asked, in real time.
 *
 * @param platforms by name, which is how the names of their routes begin; {@code unknown} is what no route took
 */
public record RequestSummary(Map<String, Asked> platforms) {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /**
     * How hard one platform was asked.
     *
     * @param requests how many there were
     * @param first when the first of them came
     * @param mostInOneSecond the most that came within a second, whenever it began
     * @param peakConcurrency the most that were under way at once
     */
    public record Asked(int requests, Instant first, int mostInOneSecond, int peakConcurrency) {}

    /** From a request's arrival to its end. */
    private record Span(Instant from, Instant to) {}

    static RequestSummary of(List<RequestLog.Entry> ended, List<RequestLog.Arrival> underWay, Instant now) {
        Map<String, List<Span>> spans = new TreeMap<>();
        ended.forEach(entry -> add(spans, entry.route(), new Span(entry.at(), entry.endedAt())));
        underWay.forEach(arrival -> add(spans, arrival.route(), new Span(arrival.at(), now)));
        Map<String, Asked> platforms = new TreeMap<>();
        spans.forEach((platform, all) -> platforms.put(platform, asked(all)));
        return new RequestSummary(platforms);
    }

    private static void add(Map<String, List<Span>> spans, String route, Span span) {
        spans.computeIfAbsent(route.replaceFirst("/.*", ""), platform -> new ArrayList<>())
                .add(span);
    }

    private static Asked asked(List<Span> spans) {
        spans.sort(Comparator.comparing(Span::from));
        return new Asked(spans.size(), spans.getFirst().from(), mostInOneSecond(spans), peakConcurrency(spans));
    }

    private static int mostInOneSecond(List<Span> byArrival) {
        Deque<Instant> lastSecond = new ArrayDeque<>();
        int most = 0;
        for (Span span : byArrival) {
            lastSecond.addLast(span.from());
            while (!lastSecond.getFirst().plus(SECOND).isAfter(span.from())) {
                lastSecond.removeFirst();
            }
            most = Math.max(most, lastSecond.size());
        }
        return most;
    }

    private static int peakConcurrency(List<Span> byArrival) {
        PriorityQueue<Instant> ends = new PriorityQueue<>();
        int peak = 0;
        for (Span span : byArrival) {
            while (!ends.isEmpty() && !ends.peek().isAfter(span.from())) {
                ends.remove();
            }
            ends.add(span.to());
            peak = Math.max(peak, ends.size());
        }
        return peak;
    }
}
