import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import shared.Options;
import shared.Running;

/**
 * Checks in the sandbox's request log that a running Guichet keeps its request budgets.
 *
 * <pre>
 * GUICHET_OPS_PASSWORD=drill ./guichet demo &amp;
 * ./guichet bench Politeness --password drill [--api http://localhost:8080] [--sandbox http://localhost:8081] [--seconds 30] [--retry-after 8]
 * </pre>
 *
 * For each platform: the most requests within any ten seconds and any one second, and the most at once, against the configuration in {@code /ops/sources}; then one 429 with
 * {@code Retry-After}, and how many requests came before that time; then a pause by an operator of the same length, how many requests came during it, and how soon the next came after it. One
 * second may hold one or two requests more than the pace, because they do not travel equally fast; ten seconds may hold one more, since both ends count. Exit status 1 when a bound was broken.
 */
public final class Politeness {

    private static final Duration TRAVEL = Duration.ofMillis(100);
    private static final int TRAVELLERS = 3;

    private final Running running;
    private boolean isPolite = true;

    private record Span(Instant from, Instant to, int status) {}

    private Politeness(Running running) {
        this.running = running;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(
                args, "--api", "http://localhost:8080", "--sandbox", "http://localhost:8081", "--password", "", "--seconds", "30",
                "--retry-after", "8");
        Politeness politeness =
                new Politeness(new Running(options.text("--api"), options.text("--sandbox"), options.text("--password")));
        politeness.run(options.number("--seconds"), options.number("--retry-after"));
        System.exit(politeness.isPolite ? 0 : 1);
    }

    private void run(int seconds, int retryAfter) throws IOException, InterruptedException {
        running.mend();
        long since = total();
        Thread.sleep(Duration.ofSeconds(seconds));
        System.out.println(
                "| platform | requests | most in 10 s (allowed) | most in 1 s (configured) | at once (allowed) | after 429 asked again after | requests before that | requests while paused by an operator | resumed, asked again after |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (JsonNode line : running.api("/ops/sources")) {
            if (!line.path("asking").isNull()) {
                look(line, spans(line.path("source").asText(), since), retryAfter);
            }
        }
    }

    private void look(JsonNode line, List<Span> spans, int retryAfter) throws IOException, InterruptedException {
        String platform = line.path("source").asText();
        double pace = line.at("/asking/requestsPerSecond").asDouble();
        int places = line.at("/asking/concurrency").asInt();
        int ten = most(spans, Duration.ofSeconds(10));
        int one = most(spans, Duration.ofSeconds(1));
        int atOnce = atOnce(spans);
        Pause pause = pause(platform, retryAfter);
        Pause rest = rest(platform, retryAfter);
        System.out.printf(
                "| %s | %d | %d (%.0f) | %d (%.0f) | %d (%d) | %.1f s (%d s) | %d | %d in %d s | %.1f s |%n",
                platform,
                spans.size(),
                ten,
                10 * pace + 1,
                one,
                pace,
                atOnce,
                places,
                pause.until().toMillis() / 1000.0,
                retryAfter,
                pause.requests(),
                rest.requests(),
                retryAfter,
                rest.until().toMillis() / 1000.0);
        isPolite &= ten <= 10 * pace + 1
                && one <= pace + TRAVELLERS
                && atOnce <= places
                && pause.requests() == 0
                && rest.requests() == 0;
    }

    /** Time from the refusal to the next request, and requests that came too early. */
    private record Pause(Duration until, long requests) {}

    private Pause pause(String platform, int retryAfter) throws IOException, InterruptedException {
        long since = total();
        running.breakBy("'kind':'status','status':429,'retryAfter':" + retryAfter + ",'times':1", platform);
        Instant refused = Instant.MAX;
        for (int look = 0; refused == Instant.MAX && look < 600; look++) {
            Thread.sleep(100);
            refused = spans(platform, since).stream()
                    .filter(span -> span.status() == 429)
                    .map(Span::to)
                    .findFirst()
                    .orElse(Instant.MAX);
        }
        if (refused == Instant.MAX) {
            throw new IOException(platform + " was not asked for a minute");
        }
        Thread.sleep(Duration.ofSeconds(retryAfter + 5));
        running.mend();
        Instant from = refused.plus(TRAVEL);
        Instant allowed = refused.plusSeconds(retryAfter).minus(TRAVEL);
        List<Instant> later = spans(platform, since).stream()
                .map(Span::from)
                .filter(at -> at.isAfter(from))
                .sorted()
                .toList();
        return new Pause(
                later.isEmpty() ? Duration.ofSeconds(retryAfter + 5) : Duration.between(refused, later.getFirst()),
                later.stream().filter(at -> at.isBefore(allowed)).count());
    }

    /** A pause by an operator; requests under way when it was acknowledged arrive a moment later. */
    private Pause rest(String platform, int seconds) throws IOException, InterruptedException {
        running.act("pause", platform);
        Thread.sleep(TRAVEL);
        long since = total();
        Thread.sleep(Duration.ofSeconds(seconds));
        long asked = spans(platform, since).size();
        long before = System.nanoTime();
        running.act("resume", platform);
        for (int look = 0; spans(platform, since).size() == asked; look++) {
            if (look > 600) {
                throw new IOException(platform + " was not asked for a minute after it was resumed");
            }
            Thread.sleep(100);
        }
        return new Pause(Duration.ofNanos(System.nanoTime() - before), asked);
    }

    private long total() throws IOException, InterruptedException {
        return running.sandbox("/_sandbox/requests?since=999999999").path("total").asLong();
    }

    private List<Span> spans(String platform, long since) throws IOException, InterruptedException {
        List<Span> spans = new ArrayList<>();
        for (JsonNode request : running.sandbox("/_sandbox/requests?since=" + since).path("requests")) {
            if (request.path("route").asText().startsWith(platform + "/")) {
                spans.add(new Span(
                        Instant.parse(request.path("at").asText()),
                        Instant.parse(request.path("endedAt").asText()),
                        request.path("status").asInt()));
            }
        }
        spans.sort((a, b) -> a.from().compareTo(b.from()));
        return spans;
    }

    private static int most(List<Span> byArrival, Duration within) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < byArrival.size(); last++) {
            while (!byArrival.get(first).from().plus(within).isAfter(byArrival.get(last).from())) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private static int atOnce(List<Span> byArrival) {
        PriorityQueue<Instant> ends = new PriorityQueue<>();
        int most = 0;
        for (Span span : byArrival) {
            while (!ends.isEmpty() && !ends.peek().isAfter(span.from())) {
                ends.remove();
            }
            ends.add(span.to());
            most = Math.max(most, ends.size());
        }
        return most;
    }
}
