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
import shared.Trial;

/**
 * Breaks a platform of the sandbox in every way it can be broken, one after the other, and tells what a running Guichet made of it.
 *
 * <pre>
 * ./guichet bench FaultTable [--api URL] [--sandbox URL] [--platform NAME] [--only TEXT] [--hold SECONDS] [--patience SECONDS] [--note TEXT]
 * </pre>
 *
 * Each fault stands until it was noticed and {@code --hold} longer, at most {@code --patience}. It is <b>noticed</b> when the platform is called silent, or a listing tells of an
 * attempt that failed, or of a part of its answer that could not be had, since the fault began. The platform <b>answers</b> again when it is called so and was answered after the
 * fault was taken back, and is <b>asked as before</b> when {@value #AS_BEFORE} listings were. A centre is <b>lied about</b> when it is served as {@code none} and the truth had slots
 * when it was checked; that must be nobody, but for the faults that are lies of the platform itself, which end when nobody is lied about any more. Times are real seconds.
 * Exit status 1 when anybody was lied about by us.
 */
public final class FaultTable {

    /** As in TruthCheck: from the first request of an asking to its last, with a margin. */
    private static final Duration BEFORE = Duration.ofSeconds(3);

    private static final Duration AFTER = Duration.ofSeconds(10);
    /** Between two looks at the platform's status. Looking at all its listings costs Guichet more and is done less often. */
    private static final Duration POLL = Duration.ofMillis(250);

    private static final int LOOK_CLOSER = 12;

    /** Served times are cut to seconds: what happens before and after a trial must not share one. */
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private static final int AS_BEFORE = 30;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String api;
    private final String sandbox;
    private final String platform;
    private final Duration hold;
    private final Duration patience;

    /** All listings of the platform and its status, as served at one moment. */
    private record Served(JsonNode status, List<JsonNode> listings) {

        /** How many tell of an asking that went wrong since that simulated instant. */
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

        /** Why askings went wrong since then. */
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

    private FaultTable(Map<String, String> options) {
        this.api = options.get("--api");
        this.sandbox = options.get("--sandbox");
        this.platform = options.get("--platform");
        this.hold = Duration.ofSeconds(Long.parseLong(options.get("--hold")));
        this.patience = Duration.ofSeconds(Long.parseLong(options.get("--patience")));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new TreeMap<>(Map.of(
                "--api", "http://localhost:8080", "--sandbox", "http://localhost:8081", "--platform", "doctolib",
                "--only", "", "--hold", "10", "--patience", "120", "--note", ""));
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        FaultTable table = new FaultTable(options);
        System.exit(table.run(options.get("--only"), options.get("--note")) ? 0 : 1);
    }

    /** Whether nobody was lied about by us. */
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
                "| fault | met by | noticed after | silent after | silent because | askings that went wrong | listings served as | answers again after | asked as before after | lied about |");
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

    /** How many centres were lied about. */
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

    /** A question about what is served. */
    private interface Claim {
        boolean holds() throws IOException, InterruptedException;
    }

    /** How long after that moment the claim held; null when patience ended before. */
    private Duration await(long from, Duration every, Claim claim) throws IOException, InterruptedException {
        while (passed(from).compareTo(patience) < 0) {
            if (claim.holds()) {
                return passed(from);
            }
            Thread.sleep(every);
        }
        return null;
    }

    /** Every listing was answered at least once; what nobody answers, we cannot be wrong about. */
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

    /** How many are served as having nothing while at no moment of their asking that was true. */
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

    /** Whether there were slots then that have not begun until now. */
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

    /** Served times are cut to seconds, so this cuts its side too. */
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
