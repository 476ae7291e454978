import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import shared.Options;
import shared.Running;

/**
 * Kills a running Guichet again and again, while it collects and while it imports, and measures how soon each restart serves the last known state and whether more than the last batch was lost.
 *
 * <pre>
 * ./guichet bench KillDrill --registry FILE [--times 20] [--at 2021-04-13T10:00:00Z] [--ports 18120] [--seed 1] [--within 3000] [--settle 60]
 * </pre>
 *
 * Starts a sandbox that plays the registry's centres and the packaged service with a data directory of its own, and kills it with SIGKILL: three times in four some seconds after it served, one
 * in four within three seconds of its start. <b>Served after</b>: from the start of the process to the first search answered 200. <b>Answers then</b>: listings with an answer at that
 * moment. <b>Lost</b>: listings whose answer is older than one served at least {@value #BATCH_MILLIS} ms before the kill, which is longer than the store waits before it writes. Exit status 1
 * when any was lost, or a restart took longer than {@code --within} ms.
 */
public final class KillDrill {

    private static final long BATCH_MILLIS = 4_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> PLATFORMS = List.of("doctolib", "keldoc", "maiia");

    private final Options options;
    private final int ports;
    private final Random random;
    private final Instant real = Instant.now();
    private final Path data = Files.createTempDirectory("guichet-kill-");
    private final Running running;
    private final List<Process> processes = Collections.synchronizedList(new ArrayList<>());

    private KillDrill(Options options) throws IOException {
        this.options = options;
        this.ports = options.number("--ports");
        this.random = new Random(options.number("--seed"));
        this.running = new Running("http://localhost:" + (ports + 1), "http://localhost:" + ports, "unused");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        KillDrill drill = new KillDrill(Options.of(
                args, "--registry", "", "--times", "20", "--at", "2021-04-13T10:00:00Z", "--ports", "18120", "--seed", "1", "--within",
                "3000", "--settle", "60"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drill.processes.forEach(Process::destroyForcibly)));
        System.exit(drill.run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        startSandbox();
        Process service = startService();
        awaitServed(System.nanoTime());
        Thread.sleep(Duration.ofSeconds(options.number("--settle")));
        System.out.println("| kill | after | served after | answers then | last known | lost |");
        System.out.println("|---|---|---|---|---|---|");
        boolean isWell = true;
        List<Long> times = new ArrayList<>();
        Map<String, Instant> kept = new HashMap<>();
        for (int kill = 1; kill <= options.number("--times"); kill++) {
            boolean isEarly = kill % 4 == 0;
            String when;
            if (isEarly) {
                service.destroyForcibly().waitFor();
                service = startService();
                long delay = 200 + random.nextInt(2_800);
                Thread.sleep(delay);
                when = "%.1f s after its start".formatted(delay / 1000.0);
            } else {
                merge(kept, served());
                long delay = BATCH_MILLIS + random.nextInt(6_000);
                Thread.sleep(delay);
                when = "collecting, %.1f s".formatted(delay / 1000.0);
            }
            service.destroyForcibly().waitFor();

            long begun = System.nanoTime();
            service = startService();
            long served = awaitServed(begun);
            Map<String, Instant> then = served();
            long lost = kept.entrySet().stream()
                    .filter(known -> then.getOrDefault(known.getKey(), Instant.MIN).isBefore(known.getValue()))
                    .count();
            times.add(served);
            isWell &= lost == 0 && served <= options.number("--within");
            System.out.printf("| %d | %s | %d ms | %d | %d | %d |%n", kill, when, served, then.size(), kept.size(), lost);
        }
        Collections.sort(times);
        System.out.printf(
                "%nserved after: median %d ms, most %d ms, more than %s ms %d times%n",
                times.get(times.size() / 2),
                times.getLast(),
                options.text("--within"),
                times.stream().filter(time -> time > options.number("--within")).count());
        return isWell;
    }

    private static void merge(Map<String, Instant> kept, Map<String, Instant> served) {
        served.forEach((listing, at) -> kept.merge(listing, at, (a, b) -> a.isAfter(b) ? a : b));
    }

    /** The last check of each listing that has an answer. */
    private Map<String, Instant> served() throws IOException, InterruptedException {
        Map<String, Instant> checked = new HashMap<>();
        for (String platform : PLATFORMS) {
            String cursor = "";
            do {
                JsonNode page = running.api("/api/v1/centres?platform=" + platform + "&limit=200" + cursor);
                for (JsonNode centre : page.path("centres")) {
                    for (JsonNode listing : centre.path("listings")) {
                        if (listing.path("checkedAt").isTextual()) {
                            checked.put(
                                    centre.path("id").asText() + " " + listing.path("platform").asText() + " "
                                            + listing.path("link").asText(),
                                    OffsetDateTime.parse(listing.path("checkedAt").asText()).toInstant());
                        }
                    }
                }
                cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
            } while (!cursor.isEmpty());
        }
        return checked;
    }

    /** Milliseconds from {@code begun} to the first answered search. */
    private long awaitServed(long begun) throws IOException, InterruptedException {
        while (Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) < 0) {
            try {
                if (running.ask("/api/v1/centres?limit=1") == 200) {
                    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(10);
        }
        throw new IOException("it did not serve");
    }

    private void startSandbox() throws IOException {
        Path jar;
        try (var files = Files.list(home().resolve("adapters/sandbox/target"))) {
            jar = files.filter(file -> file.getFileName().toString().matches("guichet-sandbox-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Process sandbox = start(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-jar", jar.toString()),
                List.of(
                        "--stay-with-parent", "--port", Integer.toString(ports), "--registry", options.text("--registry"), "--clock-start",
                        options.text("--at"), "--clock-real", real.toString()));
        if (new BufferedReader(new InputStreamReader(sandbox.getInputStream(), StandardCharsets.UTF_8)).readLine() == null) {
            throw new IOException("the sandbox ended before it was ready");
        }
    }

    private Process startService() throws IOException {
        List<String> java = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:AOTCache=" + home().resolve("src/target/quarkus-app/app.aot"),
                "-Dquarkus.management.port=0",
                "-Dguichet.clock.start=" + options.text("--at"),
                "-Dguichet.clock.real-start=" + real,
                "-Dguichet.collect.base-url=http://localhost:" + ports));
        for (String platform : PLATFORMS) {
            java.add("-Dadapters." + platform + ".requests-per-second=50");
            java.add("-Dadapters." + platform + ".concurrency=8");
            java.add("-Dadapters." + platform + ".shortest-interval=10s");
            java.add("-Dadapters." + platform + ".requests-per-day=0");
        }
        java.addAll(List.of("-jar", home().resolve("src/target/quarkus-app/quarkus-run.jar").toString()));
        Process service = start(
                java,
                List.of("run", "--port", Integer.toString(ports + 1), "--data", data.toString(), "--registry", options.text("--registry")));
        Thread.ofVirtual().start(() -> {
            try {
                service.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The process has ended.
            }
        });
        return service;
    }

    private Process start(List<String> java, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home().resolve("jvm.options")));
        command.addAll(java);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        return process;
    }

    /** The project's directory, found from the class path. */
    private static Path home() {
        Path library = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
        return library.toAbsolutePath().getParent().resolve("../../../../..").normalize();
    }
}
