import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import shared.Options;

/**
 * Compares what Guichet serves with the sandbox's truth, for random listings of one platform or of all that the sandbox plays.
 *
 * <pre>
 * ./guichet bench TruthCheck [--api URL] [--sandbox URL] [--platform NAME] [--count 50] [--seed 1]
 * </pre>
 *
 * {@code --count 0} compares every listing. At the end it counts slots by the age of the answer: served and free (right), served and no longer free (phantom), free and not served (missed).
 *
 * <p>An answer is <b>right</b> when it was true at its {@code validAt}, within the seconds that a fetch takes; <b>aged</b> when it was right and the truth has changed since; <b>partial</b> when it
 * reports a missing part and everything it shows was true; <b>wrong</b> when it never was true; <b>unknown</b> when Guichet says that it could not see; <b>left</b> when the directory changed
 * meanwhile. Ages are on the simulated clock. Exit status 1 when anything is wrong.
 */
public final class TruthCheck {

    /** From the first request of a fetch to its last, with a margin because times are truncated to seconds. */
    private static final Duration BEFORE = Duration.ofSeconds(3);

    private static final Duration AFTER = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(500);

    private static final int DATE_LENGTH = 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private final String api;
    private final String sandbox;
    private final double speed;
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Slots> slotsByAge = new TreeMap<>();

    /** Slots served and free, served and not free, free and not served. */
    private record Slots(int right, int phantom, int missed) {
        Slots plus(Slots more) {
            return new Slots(right + more.right, phantom + more.phantom, missed + more.missed);
        }
    }

    private TruthCheck(String api, String sandbox) throws IOException, InterruptedException {
        this.api = api;
        this.sandbox = sandbox;
        this.speed = get(sandbox + "/_sandbox/clock").path("speed").asDouble(1);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(
                args, "--api", "http://localhost:8080", "--sandbox", "http://localhost:8081", "--platform", "", "--count", "50", "--seed", "1");
        TruthCheck check = new TruthCheck(options.text("--api"), options.text("--sandbox"));
        check.run(options.textOrEmpty("--platform"), options.number("--count"), options.number("--seed"));
    }

    /** One listing, with the external id that its adapter gives it. */
    private record Asked(String centre, String platform, String externalId) {}

    private void run(String platform, int count, long seed) throws IOException, InterruptedException {
        List<Asked> asked = asked(platform);
        Collections.shuffle(asked, new Random(seed));
        System.out.printf("%-9s %-12s %6s %6s %8s  %s%n", "verdict", "state", "served", "truth", "age", "centre");
        for (Asked one : count == 0 ? asked : asked.subList(0, Math.min(count, asked.size()))) {
            compare(one);
        }
        System.out.println(verdicts);
        System.out.printf("%n%-14s %8s %8s %8s%n", "age", "right", "phantom", "missed");
        slotsByAge.forEach((age, slots) ->
                System.out.printf("%-14s %8d %8d %8d%n", age, slots.right(), slots.phantom(), slots.missed()));
        System.exit(verdicts.containsKey("wrong") ? 1 : 0);
    }

    /** All listings that have an answer, from every page. */
    private List<Asked> asked(String wanted) throws IOException, InterruptedException {
        List<Asked> asked = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(api + "/api/v1/centres?limit=200" + (wanted.isEmpty() ? "" : "&platform=" + wanted) + cursor);
            page.path("centres").forEach(centre -> centre.path("listings").forEach(listing -> {
                String platform = listing.path("platform").asText();
                if (listing.path("externalId").isTextual() && (wanted.isEmpty() || wanted.equals(platform))) {
                    asked.add(new Asked(centre.path("id").asText(), platform, listing.path("externalId").asText()));
                }
            }));
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return asked;
    }

    private void compare(Asked asked) throws IOException, InterruptedException {
        JsonNode served = get(api + "/api/v1/centres/" + asked.centre() + "/slots");
        JsonNode listing = listing(served, asked);
        if (listing.isMissingNode()) {
            verdicts.merge("left", 1, Integer::sum);
            return;
        }
        Instant now = Instant.parse(get(sandbox + "/_sandbox/clock").path("now").asText());
        Instant validAt = OffsetDateTime.parse(listing.path("validAt").asText()).toInstant();
        String state = listing.path("state").asText();
        String slots = slots(served, asked.platform(), now);

        String verdict = "wrong";
        JsonNode truthNow = truth(asked, now);
        boolean seen = !state.equals("unknown");
        boolean wasTrue = false;
        boolean isPartial = !listing.path("missing").isEmpty();
        boolean wasPartlyTrue = false;
        for (Instant at = validAt.minus(scaled(BEFORE)); seen && !wasTrue && at.isBefore(validAt.plus(scaled(AFTER))); at = at.plus(scaled(STEP))) {
            JsonNode then = truth(asked, at);
            wasTrue = says(then, state, slots, now);
            wasPartlyTrue |= isPartial && slots(slots, then, now).phantom() == 0;
        }
        if (!seen) {
            verdict = "unknown";
        } else if (wasTrue) {
            verdict = says(truthNow, state, slots, now) ? "right" : "aged";
        } else if (wasPartlyTrue) {
            verdict = "partial";
        }
        verdicts.merge(verdict, 1, Integer::sum);
        if (seen) {
            slotsByAge.merge(age(Duration.between(validAt, now)), slots(slots, truthNow, now), Slots::plus);
        }
        System.out.printf(
                "%-9s %-12s %6d %6d %7ds  %s %s %s%n",
                verdict,
                state,
                slots.isEmpty() ? 0 : slots.split(" ").length,
                truthNow.path("slots").size(),
                Duration.between(validAt, now).toSeconds(),
                asked.centre(),
                asked.platform(),
                asked.externalId());
    }

    /** Missing when the directory changed meanwhile and the centre is fetched in another way. */
    private static JsonNode listing(JsonNode served, Asked asked) {
        for (JsonNode listing : served.path("listings")) {
            if (listing.path("externalId").asText().equals(asked.externalId())
                    && listing.path("platform").asText().equals(asked.platform())) {
                return listing;
            }
        }
        return MissingNode.getInstance();
    }

    private Duration scaled(Duration real) {
        return Duration.ofMillis((long) (real.toMillis() * Math.max(1, speed)));
    }

    private JsonNode truth(Asked asked, Instant at) throws IOException, InterruptedException {
        return get(sandbox + "/_sandbox/truth?platform=" + asked.platform() + "&id="
                + URLEncoder.encode(asked.externalId(), StandardCharsets.UTF_8) + "&at=" + at);
    }

    /** When a slot is past: its start or, if only the day is known, the end of that day in Paris, the same for both sides. */
    private static Instant over(String start) {
        return start.length() == DATE_LENGTH
                ? LocalDate.parse(start).plusDays(1).atStartOfDay(ZoneId.of("Europe/Paris")).toInstant()
                : OffsetDateTime.parse(start).toInstant();
    }

    private static String age(Duration age) {
        long minutes = age.toMinutes();
        return minutes < 1 ? "0 under 1 min" : minutes < 5 ? "1 under 5 min" : minutes < 15 ? "2 under 15 min" : minutes < 60 ? "3 under 1 h" : "4 more";
    }

    private static Slots slots(String served, JsonNode truth, Instant now) {
        List<String> free = free(truth, now);
        int truly = free.size();
        List<String> shown = served.isEmpty() ? List.of() : List.of(served.split(" "));
        int right = (int) shown.stream().filter(free::remove).count();
        return new Slots(right, shown.size() - right, truly - right);
    }

    private static List<String> free(JsonNode truth, Instant now) {
        List<String> all = new ArrayList<>();
        truth.path("slots").forEach(slot -> {
            Instant start = over(slot.path("start").asText());
            if (start.isAfter(now)) {
                all.add(start.toString());
            }
        });
        Collections.sort(all);
        return all;
    }

    /** Whether that truth is what was served; slots that have started since are in neither. */
    private static boolean says(JsonNode truth, String state, String slots, Instant now) {
        List<String> all = free(truth, now);
        boolean open = truth.path("state").asText().equals("open") && !all.isEmpty();
        String expected = open ? "open" : truth.path("state").asText().equals("open") ? "none" : truth.path("state").asText();
        return expected.equals(state) && String.join(" ", all).equals(slots);
    }

    private static String slots(JsonNode served, String platform, Instant now) {
        List<String> all = new ArrayList<>();
        served.path("days").forEach(day -> day.path("slots").forEach(slot -> {
            Instant start = over(slot.path("start").asText());
            if (start.isAfter(now) && slot.path("platform").asText().equals(platform)) {
                all.add(start.toString());
            }
        }));
        Collections.sort(all);
        return String.join(" ", all);
    }

    private static JsonNode get(String url) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " from " + url);
        }
        return JSON.readTree(answer.body());
    }
}
