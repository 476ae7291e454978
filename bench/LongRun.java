import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import shared.Options;

/**
 * Starts and ends faults in the sandbox of a running demo for some simulated hours, then lets the platforms recover for the last of them. {@code TruthCheck --count 0} afterwards checks the result.
 *
 * <pre>
 * ./guichet bench LongRun [--sandbox URL] [--hours 10] [--seed 1]
 * </pre>
 *
 * Every few simulated minutes one fault begins at one platform and lasts a quarter of an hour at most. The lies of a platform, such as empty lists, are not among them.
 */
public final class LongRun {

    private static final List<String> FAULTS = List.of(
            "\"kind\":\"status\",\"status\":500",
            "\"kind\":\"status\",\"status\":403",
            "\"kind\":\"status\",\"status\":429,\"retryAfter\":5",
            "\"kind\":\"html\"",
            "\"kind\":\"challenge\"",
            "\"kind\":\"reset\",\"probability\":0.3",
            "\"kind\":\"truncated\",\"probability\":0.5",
            "\"kind\":\"wrong-types\",\"probability\":0.5",
            "\"kind\":\"renamed-field\",\"probability\":0.5",
            "\"kind\":\"latency\",\"ms\":400",
            "\"kind\":\"redirect\"");

    private static final List<String> PLATFORMS = List.of("doctolib", "keldoc", "maiia");
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration BETWEEN = Duration.ofMinutes(6);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private LongRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args, "--sandbox", "http://localhost:8081", "--hours", "10", "--seed", "1");
        String sandbox = options.text("--sandbox");
        Random random = new Random(options.number("--seed"));
        Instant end = now(sandbox).plus(Duration.ofMinutes((long) (60 * Double.parseDouble(options.text("--hours")))));
        Instant quiet = end.minus(Duration.ofHours(1));
        Map<String, Integer> posted = new TreeMap<>();
        for (Instant at = now(sandbox); at.isBefore(quiet); at = now(sandbox)) {
            String fault = FAULTS.get(random.nextInt(FAULTS.size()));
            String platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
            long seconds = 60 + random.nextInt((int) LONGEST.toSeconds() - 60);
            call("POST", sandbox + "/_sandbox/faults", "{" + fault + ",\"platform\":\"" + platform + "\",\"end\":\"PT" + seconds + "S\"}");
            posted.merge(platform + " " + fault.replace("\"", ""), 1, Integer::sum);
            waitUntil(sandbox, at.plus(BETWEEN));
        }
        call("DELETE", sandbox + "/_sandbox/faults", "");
        waitUntil(sandbox, end);
        posted.forEach((fault, times) -> System.out.printf("%3d x %s%n", times, fault));
        System.out.println("requests: " + new String(call("GET", sandbox + "/_sandbox/requests/summary", "")));
    }

    private static void waitUntil(String sandbox, Instant until) throws IOException, InterruptedException {
        while (now(sandbox).isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static Instant now(String sandbox) throws IOException, InterruptedException {
        JsonNode clock = new ObjectMapper().readTree(call("GET", sandbox + "/_sandbox/clock", ""));
        return Instant.parse(clock.path("now").asText());
    }

    private static byte[] call(String method, String url, String body) throws IOException, InterruptedException {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " from " + url + ": " + new String(answer.body()));
        }
        return answer.body();
    }
}
