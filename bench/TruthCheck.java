import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Compares what Guichet serves with the sandbox's own truth, for centres drawn at random.
 *
 * <pre>
 * ./guichet bench TruthCheck [--api URL] [--sandbox URL] [--count N] [--seed N]
 * </pre>
 *
 * An answer is <b>right</b> when it says what was true when it was checked, within the seconds an asking takes; it is <b>aged</b> when that was right and the truth has changed since; it is
 * <b>wrong</b> when it never was true, and <b>unknown</b> when Guichet says it could not see. Ages are on the simulated clock. Exit status 1 when anything is wrong.
 */
public final class TruthCheck {

    /** From the first request of an asking to its last, with a margin for the seconds that times are cut to. */
    private static final Duration BEFORE = Duration.ofSeconds(3);

    private static final Duration AFTER = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String api;
    private final String sandbox;
    private final double speed;
    private final Map<String, Integer> verdicts = new TreeMap<>();

    private TruthCheck(String api, String sandbox) throws IOException, InterruptedException {
        this.api = api;
        this.sandbox = sandbox;
        this.speed = get(sandbox + "/_sandbox/clock").path("speed").asDouble(1);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new TreeMap<>(Map.of(
                "--api", "http://localhost:8080", "--sandbox", "http://localhost:8081", "--count", "50", "--seed", "1"));
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        TruthCheck check = new TruthCheck(options.get("--api"), options.get("--sandbox"));
        check.run(Integer.parseInt(options.get("--count")), Long.parseLong(options.get("--seed")));
    }

    private void run(int count, long seed) throws IOException, InterruptedException {
        List<String> centres = asked();
        Collections.shuffle(centres, new Random(seed));
        System.out.printf("%-9s %-12s %6s %6s %8s  %s%n", "verdict", "state", "served", "truth", "age", "centre");
        for (String centre : centres.subList(0, Math.min(count, centres.size()))) {
            compare(centre);
        }
        System.out.println(verdicts);
        System.exit(verdicts.containsKey("wrong") ? 1 : 0);
    }

    /** The ids of all centres that were answered at least once, from every page. */
    private List<String> asked() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(api + "/api/v1/centres?platform=doctolib&limit=200" + cursor);
            page.path("centres").forEach(centre -> {
                if (!centre.path("checkedAt").isNull()) {
                    ids.add(centre.path("id").asText());
                }
            });
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return ids;
    }

    private void compare(String centre) throws IOException, InterruptedException {
        JsonNode served = get(api + "/api/v1/centres/" + centre + "/slots");
        JsonNode listing = served.path("listings").path(0);
        URI link = URI.create(listing.path("link").asText());
        String slug = link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
        String practice = link.getQuery() == null ? "" : link.getQuery().replaceAll(".*pid=\\D*(\\d+).*", "$1");
        Instant now = Instant.parse(get(sandbox + "/_sandbox/clock").path("now").asText());
        Instant checkedAt = OffsetDateTime.parse(listing.path("checkedAt").asText()).toInstant();
        String state = listing.path("state").asText();
        String slots = slots(served, now);

        String verdict = "wrong";
        JsonNode truthNow = truth(slug, practice, now);
        boolean seen = !state.equals("unknown");
        boolean wasTrue = false;
        for (Instant at = checkedAt.minus(scaled(BEFORE)); seen && !wasTrue && at.isBefore(checkedAt.plus(scaled(AFTER))); at = at.plusMillis(500)) {
            wasTrue = says(truth(slug, practice, at), state, slots, now);
        }
        if (!seen) {
            verdict = "unknown";
        } else if (wasTrue) {
            verdict = says(truthNow, state, slots, now) ? "right" : "aged";
        }
        verdicts.merge(verdict, 1, Integer::sum);
        System.out.printf(
                "%-9s %-12s %6d %6d %7ds  %s %s%n",
                verdict,
                state,
                slots.isEmpty() ? 0 : slots.split(" ").length,
                truthNow.path("slots").size(),
                Duration.between(checkedAt, now).toSeconds(),
                centre,
                listing.path("link").asText());
    }

    private Duration scaled(Duration real) {
        return Duration.ofMillis((long) (real.toMillis() * Math.max(1, speed)));
    }

    private JsonNode truth(String slug, String practice, Instant at) throws IOException, InterruptedException {
        JsonNode truth = get(sandbox + "/_sandbox/truth?slug=" + URLEncoder.encode(slug, StandardCharsets.UTF_8)
                + (practice.isEmpty() ? "" : "&practice=" + practice) + "&slots=true&at=" + at);
        return truth.isArray() ? truth.path(0) : truth;
    }

    /** Whether that truth is what was served; slots that have begun since are in neither. */
    private static boolean says(JsonNode truth, String state, String slots, Instant now) {
        List<String> all = new ArrayList<>();
        truth.path("slots").forEach(slot -> addUnlessBegun(slot, now, all));
        Collections.sort(all);
        boolean open = truth.path("state").asText().equals("open") && !all.isEmpty();
        String expected = open ? "open" : truth.path("state").asText().equals("open") ? "none" : truth.path("state").asText();
        return expected.equals(state) && String.join(" ", all).equals(slots);
    }

    private static String slots(JsonNode served, Instant now) {
        List<String> all = new ArrayList<>();
        served.path("days").forEach(day -> day.path("slots").forEach(slot -> addUnlessBegun(slot, now, all)));
        Collections.sort(all);
        return String.join(" ", all);
    }

    /** Some slots are told as a day without a time: those stay as long as they are told. */
    private static void addUnlessBegun(JsonNode slot, Instant now, List<String> starts) {
        String start = slot.path("start").asText();
        if (!start.contains("T")) {
            starts.add(start);
        } else if (OffsetDateTime.parse(start).toInstant().isAfter(now)) {
            starts.add(OffsetDateTime.parse(start).toInstant().toString());
        }
    }

    private static JsonNode get(String url) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " from " + url);
        }
        return JSON.readTree(answer.body());
    }
}
