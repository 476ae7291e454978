import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import shared.Options;
import shared.Trial;

/**
 * Breaks a platform of the sandbox in every way, one after the other, and records what a running Guichet makes of it.
 *
 * <pre>
 * ./guichet bench FaultTable [--api URL] [--sandbox URL] [--platform NAME] [--only TEXT] [--hold SECONDS] [--patience SECONDS] [--note TEXT]
 * </pre>
 *
 * Each fault stands until it was noticed and {@code --hold} longer, at most {@code --patience}. It is <b>noticed</b> when the platform is reported silent, or a listing reports an attempt
 * that failed or a missing part since the fault began. The platform <b>answers</b> again when it is reported so and has answered since the end of the fault, and is <b>fetched as before</b>
 * when {@value #AS_BEFORE} listings were. A centre is <b>wrong</b> when it is served as {@code none} and the truth had slots when it was checked; there must be none, except for faults that are
 * lies of the platform itself, which end when no centre is wrong any more. Times are real seconds. Exit status 1 when a centre was wrong by our fault.
 */
public final class FaultTable {

    /** As in TruthCheck: from the first request of a fetch to its last, with a margin. */
    private static final Duration BEFORE = Duration.ofSeconds(3);

    private static final Duration AFTER = Duration.ofSeconds(10);
    /** Interval of polling the platform's status. Reading all its listings is dearer and less frequent. */
    private static final Duration POLL = Duration.ofMillis(250);

    private static final int LOOK_CLOSER = 12;

    /** Served times are truncated to seconds: events before and after a trial must not share one. */
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private static final int AS_BEFORE = 30;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String api;
    private final String sandbox;
    private final String platform;
    private final Duration hold;
    private final Duration patience;

    /** All listings of the platform and its status, as served at one instant. */
    private record Served(JsonNode status, List<JsonNode> listings) {

        /** Listings that report a failed attempt since that simulated instant. */
        long troubled(Instant since) {
            return listings.stream()
                    .filter(listing -> isSince(listing.at("/lastFailure/at"), since)
                            || (!listing.path("missing").isEmpty() && isSince(listing.path("checkedAt"), since)))
                    .count();
        }

        boolean isAskedAsBefore(Instant since) {
            return isAnswered(status, since)
                    && listings.stream()
                                    .filter(listing -> isSince(listing.path("checkedAt"), since))
                                    .count()
                            >= AS_BEFORE;
        }

        /** Reasons of failed attempts since then. */
        String reasons(Instant since) {
            Map<String, Integer> reasons = new TreeMap<>();
            for (JsonNode listing : listings) {
                if (isSince(listing.at("/lastFailure/at"), since)) {
                    reasons.merge(listing.at("/lastFailure/reason").asText(), 1, Integer::sum);
                } else if (isSince(listing.path("checkedAt"), since)) {
                    TreeSet<String> missing = new TreeSet<>();
                    listing.path("missing").forEach(part -> missing.add("partly " + part.path("reason").asText()));
                    missing.forEach(reason -> reasons.merge(reason, 1, Integer::sum));
                }
            }
            return counts(reasons);
        }

        String states() {
            Map<String, Integer> states = new TreeMap<>();
            for (JsonNode listing : listings) {
                String reason = listing.path("reason").isNull() ? "" : " (" + listing.path("reason").asText() + ")";
                states.merge(listing.path("state").asText() + reason, 1, Integer::sum);
            }
            return counts(states);
        }
    }

    private FaultTable(Options options) {
        this.api = options.text("--api");
        this.sandbox = options.text("--sandbox");
        this.platform = options.text("--platform");
        this.hold = Duration.ofSeconds(options.number("--hold"));
        this.patience = Duration.ofSeconds(options.number("--patience"));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(
                args, "--api", "http://localhost:8080", "--sandbox", "http://localhost:8081", "--platform", "doctolib",
                "--only", "", "--hold", "10", "--patience", "120", "--note", "");
        FaultTable table = new FaultTable(options);
        System.exit(table.run(options.textOrEmpty("--only"), options.textOrEmpty("--note")) ? 0 : 1);
    }

    /** Whether no centre was wrong by our fault. */
    private boolean run(String only, String note) throws IOException, InterruptedException {
        call("DELETE", sandbox + "/_sandbox/faults", "");
        Served before = awaitAllAsked();
        System.out.printf(
                "%s: %d listings, each asked every %d s. Each fault stands %d s after it was noticed. %s%n%n",
                before.status().path("name").asText(),
                before.listings().size(),
                before.status().path("meanIntervalSeconds").asLong(),
                hold.toSeconds(),
                note);
        System.out.println(
                "| fault | met by | noticed after | silent after | silent because | failed attempts | listings served as | answers again after | fetched as before after | wrong |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        System.out.printf("| none | 0 | | | | | %s | | | %d |%n", before.states(), lies(before));
        boolean honest = true;
        for (Trial trial : Trial.ALL) {
            if (trial.name().contains(only)) {
                honest &= tried(trial) == 0 || trial.isLie();
            }
        }
        return honest;
    }

    /** Number of wrong centres. */
    private int tried(Trial trial) throws IOException, InterruptedException {
        Thread.sleep(BETWEEN);
        Instant since = simulatedNow();
        long begun = System.nanoTime();
        String json = ("{" + trial.faultOf(platform) + ",'platform':'" + platform + "'}").replace('\'', '"');
        call("POST", sandbox + "/_sandbox/faults", json);

        Duration noticed = null;
        Duration silent = null;
        for (int look = 1; !isOver(begun, noticed, trial); look++) {
            JsonNode status = status();
            silent = silent == null && isSilent(status) ? passed(begun) : silent;
            boolean failed = silent != null || isSince(status.path("lastFailure"), since);
            if (noticed == null && (failed || look % LOOK_CLOSER == 0 && served().troubled(since) > 0)) {
                noticed = passed(begun);
            }
            Thread.sleep(POLL);
        }
        Served served = served();
        int met = JSON.readTree(call("GET", sandbox + "/_sandbox/faults", "")).at("/0/met").asInt();
        int lies = lies(served);

        call("DELETE", sandbox + "/_sandbox/faults", "");
        Instant ended = simulatedNow();
        long over = System.nanoTime();
        Duration answers = await(over, POLL, () -> isAnswered(status(), ended));
        Duration asked = await(over, POLL.multipliedBy(LOOK_CLOSER), () -> {
            Served now = served();
            return now.isAskedAsBefore(ended) && (!trial.isLie() || lies(now) == 0);
        });
        System.out.printf(
                "| %s | %d | %s | %s | %s | %s | %s | %s | %s | %d |%n",
                trial.name(),
                met,
                seconds(noticed),
                seconds(silent),
                isSilent(served.status()) ? served.status().path("reason").asText() : "",
                served.reasons(since),
                served.states(),
                seconds(answers),
                seconds(asked),
                lies);
        return lies;
    }

    private boolean isOver(long begun, Duration noticed, Trial trial) {
        Duration passed = passed(begun);
        boolean held = noticed != null && passed.compareTo(noticed.plus(hold)) > 0;
        boolean liedLongEnough = trial.isLie() && passed.compareTo(hold.multipliedBy(2)) > 0;
        return held || liedLongEnough || passed.compareTo(patience) > 0;
    }

    /** A condition on what is served. */
    private interface Claim {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Time from that instant until the condition held; null after the patience. */
    private Duration await(long from, Duration every, Claim claim) throws IOException, InterruptedException {
        while (passed(from).compareTo(patience) < 0) {
            if (claim.holds()) {
                return passed(from);
            }
            Thread.sleep(every);
        }
        return null;
    }

    /** Waits until every listing has an answer: without one nothing can be wrong. */
    private Served awaitAllAsked() throws IOException, InterruptedException {
        await(System.nanoTime(), POLL.multipliedBy(LOOK_CLOSER), () -> served().listings().stream()
                .noneMatch(listing -> listing.path("checkedAt").isNull()));
        return served();
    }

    private static boolean isSilent(JsonNode status) {
        return status.path("state").asText().equals("silent");
    }

    private static boolean isAnswered(JsonNode status, Instant since) {
        return status.path("state").asText().equals("answering") && isSince(status.path("lastSuccess"), since);
    }

    private static Duration passed(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** Listings served as {@code none} although they had slots during their whole fetch. */
    private int lies(Served served) throws IOException, InterruptedException {
        Instant now = simulatedNow();
        int lies = 0;
        for (JsonNode listing : served.listings()) {
            if (listing.path("state").asText().equals("none") && isLie(listing, now)) {
                lies++;
            }
        }
        return lies;
    }

    private boolean isLie(JsonNode listing, Instant now) throws IOException, InterruptedException {
        Instant checked = OffsetDateTime.parse(listing.path("checkedAt").asText()).toInstant();
        if (!hasSlots(listing, checked, now)) {
            return false;
        }
        for (Instant at = checked.minus(BEFORE); at.isBefore(checked.plus(AFTER)); at = at.plusMillis(500)) {
            if (!hasSlots(listing, at, now)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there were slots then that have not started until now. */
    private boolean hasSlots(JsonNode listing, Instant at, Instant now) throws IOException, InterruptedException {
        String id = URLEncoder.encode(listing.path("externalId").asText(), StandardCharsets.UTF_8);
        JsonNode truth = JSON.readTree(
                call("GET", sandbox + "/_sandbox/truth?platform=" + platform + "&id=" + id + "&at=" + at, ""));
        for (JsonNode slot : truth.path("slots")) {
            String start = slot.path("start").asText();
            if (!start.contains("T") || OffsetDateTime.parse(start).toInstant().isAfter(now)) {
                return true;
            }
        }
        return false;
    }

    private Served served() throws IOException, InterruptedException {
        List<JsonNode> listings = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(
                    call("GET", api + "/api/v1/centres?platform=" + platform + "&limit=200" + cursor, ""));
            page.path("centres").forEach(centre -> centre.path("listings").forEach(listing -> {
                if (listing.path("platform").asText().equals(platform)) {
                    listings.add(listing);
                }
            }));
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return new Served(status(), listings);
    }

    private JsonNode status() throws IOException, InterruptedException {
        JsonNode platforms = JSON.readTree(call("GET", api + "/api/v1/platforms", "")).path("platforms");
        for (JsonNode status : platforms) {
            if (status.path("platform").asText().equals(platform)) {
                return status;
            }
        }
        throw new IOException("no platform " + platform);
    }

    private Instant simulatedNow() throws IOException, InterruptedException {
        return Instant.parse(JSON.readTree(call("GET", sandbox + "/_sandbox/clock", "")).path("now").asText());
    }

    /** Truncated to seconds, like served times. */
    private static boolean isSince(JsonNode at, Instant since) {
        return at.isTextual() && !OffsetDateTime.parse(at.asText()).toInstant().isBefore(since.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String counts(Map<String, Integer> counts) {
        List<String> texts = new ArrayList<>();
        counts.forEach((name, count) -> texts.add(count + " " + name));
        return String.join(", ", texts);
    }

    private static String seconds(Duration duration) {
        return duration == null ? "never" : "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static byte[] call(String method, String url, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " from " + url);
        }
        return answer.body();
    }
}
