import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import shared.Load;
import shared.Options;
import shared.Running;

/**
 * Breaks a platform of a running demo in every way under load, and measures how long operators do not see it and whether other platforms are affected.
 *
 * <pre>
 * GUICHET_OPS_PASSWORD=drill ./guichet demo &amp;
 * ./guichet bench Drill --password drill [--api http://localhost:8080] [--sandbox http://localhost:8081] [--platform doctolib] [--only TEXT] [--hold 8] [--rate 40]
 * </pre>
 *
 * Prints one row for each fault. <b>Shown</b>: time until {@code /ops/sources} shows it, by its state, by a caution or by its last failure. <b>Wrongly none</b>: listings served as
 * {@code none} that had slots during their whole fetch, counted while the fault stands, {@code --hold} seconds after it was shown; must be 0. <b>Recovered</b>: time from the end of the fault
 * until the source is {@code ok} and has answered since; a source counts as slow for as long as the last minute was. The others' freshness is the share of fresh answers of the other
 * platforms. Exit status 1 when a listing was wrongly none or a request was not answered 200.
 */
public final class Drill {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BEFORE = Duration.ofSeconds(5);

    private record Trial(String name, String fault) {}

    private static final List<Trial> TRIALS = List.of(
            new Trial("500", "'kind':'status','status':500"),
            new Trial("403", "'kind':'status','status':403"),
            new Trial("429, Retry-After 8 s", "'kind':'status','status':429,'retryAfter':8"),
            new Trial("429, Retry-After as a date", "'kind':'status','status':429,'retryAfter':8,'retryAfterForm':'date'"),
            new Trial("404", "'kind':'status','status':404"),
            new Trial("latency 5 s", "'kind':'latency','ms':5000"),
            new Trial("latency 15 s", "'kind':'latency','ms':15000"),
            new Trial("one byte a second", "'kind':'drip'"),
            new Trial("truncated", "'kind':'truncated'"),
            new Trial("maintenance page, 200", "'kind':'html'"),
            new Trial("challenge, 403", "'kind':'challenge','status':403"),
            new Trial("wrong types", "'kind':'wrong-types'"),
            new Trial("first field renamed", "'kind':'renamed-field'"),
            new Trial("3 MB", "'kind':'huge'"),
            new Trial("nested 10,000 deep", "'kind':'deep-nesting'"),
            new Trial("redirect elsewhere", "'kind':'redirect'"),
            new Trial("connection reset", "'kind':'reset'"),
            new Trial("connection reset, 1 in 3", "'kind':'reset','probability':0.33"),
            new Trial("all lists empty", "'kind':'empty-lists'"),
            new Trial("all lists of slots empty", "'kind':'empty-lists','route':'doctolib/availabilities'"));

    private final Running running;
    private final String platform;
    private final Duration hold;

    private Drill(Options options) {
        this.running = new Running(options.text("--api"), options.text("--sandbox"), options.text("--password"));
        this.platform = options.text("--platform");
        this.hold = Duration.ofSeconds(options.number("--hold"));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(
                args, "--api", "http://localhost:8080", "--sandbox", "http://localhost:8081", "--password", "", "--platform",
                "doctolib", "--only", "", "--hold", "8", "--rate", "40");
        Drill drill = new Drill(options);
        boolean isWell;
        try (Load load = new Load(drill.running, options.number("--rate"))) {
            isWell = drill.run(load, options.textOrEmpty("--only"));
        }
        System.exit(isWell ? 0 : 1);
    }

    private boolean run(Load load, String only) throws IOException, InterruptedException {
        running.mend();
        await(() -> isWell(Instant.EPOCH));
        await(() -> running.source(platform).at("/listings/byFreshness/never").asInt() == 0);
        System.out.println(
                "| fault | shown to operators after | as | questions, not answered 200 | p99 before → during | wrongly none | others fresh before → during | recovered after |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        boolean isWell = true;
        for (Trial trial : TRIALS) {
            if (trial.name().contains(only)) {
                isWell &= tried(trial, load);
            }
        }
        return isWell;
    }

    private boolean tried(Trial trial, Load load) throws IOException, InterruptedException {
        load.take();
        Thread.sleep(BEFORE);
        Load.Answered before = load.take();
        double othersBefore = othersFresh();
        Instant since = running.simulatedNow();
        running.breakBy(trial.fault(), platform);

        Duration shown = await(() -> isShown(since));
        String as = "";
        for (long held = System.nanoTime(); passed(held).compareTo(hold) < 0; Thread.sleep(POLL)) {
            as = shownAs(running.source(platform), since);
        }
        double othersDuring = othersFresh();
        Load.Answered during = load.take();
        int wrong = running.wronglyNone(platform);

        running.mend();
        Instant mended = running.simulatedNow();
        Duration recovered = await(() -> isWell(mended));
        System.out.printf(
                "| %s | %s | %s | %d, %d | %d → %d ms | %d | %.0f %% → %.0f %% | %s |%n",
                trial.name(),
                seconds(shown),
                as,
                during.questions(),
                during.not200(),
                before.p99().toMillis(),
                during.p99().toMillis(),
                wrong,
                othersBefore * 100,
                othersDuring * 100,
                seconds(recovered));
        return wrong == 0 && during.not200() == 0;
    }

    private boolean isShown(Instant since) throws IOException, InterruptedException {
        JsonNode line = running.source(platform);
        return !line.path("state").asText().equals("ok")
                || !line.path("farFewerSince").isNull()
                || isSince(line.at("/lastFailure/at"), since);
    }

    private static String shownAs(JsonNode line, Instant since) {
        String state = line.path("state").asText();
        String caution = line.path("farFewerSince").isNull() ? "" : ", suspicious drop";
        String failure = isSince(line.at("/lastFailure/at"), since) ? " (" + line.at("/lastFailure/reason").asText() + ")" : "";
        return state + failure + caution;
    }

    private boolean isWell(Instant since) throws IOException, InterruptedException {
        JsonNode line = running.source(platform);
        return line.path("state").asText().equals("ok")
                && line.path("farFewerSince").isNull()
                && isSince(line.path("lastSuccess"), since);
    }

    private double othersFresh() throws IOException, InterruptedException {
        int fresh = 0;
        int all = 0;
        for (JsonNode line : running.api("/ops/sources")) {
            if (!line.path("source").asText().equals(platform)) {
                fresh += line.at("/listings/byFreshness/fresh").asInt();
                all += line.at("/listings/total").asInt();
            }
        }
        return all == 0 ? 1 : (double) fresh / all;
    }

    private static boolean isSince(JsonNode at, Instant since) {
        return at.isTextual() && !Instant.parse(at.asText()).isBefore(since);
    }

    private interface Claim {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Time until the condition held; null after the patience. */
    private static Duration await(Claim claim) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (passed(begun).compareTo(PATIENCE) < 0) {
            if (claim.holds()) {
                return passed(begun);
            }
            Thread.sleep(POLL);
        }
        return null;
    }

    private static Duration passed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static String seconds(Duration duration) {
        return duration == null ? "more than " + PATIENCE.toSeconds() + " s" : "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
