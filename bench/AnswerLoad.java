import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import shared.Nginx;
import shared.Options;
import shared.SyntheticCentres;
import shared.Wrk;

/**
 * Compares the speed of cached responses with nginx serving the same bytes from pre-compressed files.
 *
 * <pre>
 * ./guichet bench AnswerLoad [--centres 800,2174,15000] [--observations 0,500] [--connections 1,64] [--seconds 5] [--warm-up 4] [--rounds 3] [--heap 512m] [--questions 10000] [--port 18180]
 * </pre>
 *
 * Needs nginx and wrk (Debian: {@code apt-get install nginx-light wrk}). Starts AnswerServer and saves its compressed responses as files for nginx ({@code gzip_static}). Then wrk loads both
 * in turn, the order changing with each round, for each target: one département (the smallest and the largest), one centre, the days, a mix of radius questions drawn by Zipf's law (s = 1), and
 * conditional requests (304). Everything runs on one machine, so only the ratios count. Prints a table in Markdown: medians over the rounds, their ratio, p99 of both and p99.9 of Guichet, the
 * service's CPU time per request, the share of cached responses, and its memory.
 */
public final class AnswerLoad {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern RENDERED = Pattern.compile("guichet_answers_rendered_total(?:\\{[^}]*})? ([0-9.E]+)");

    private final Options options;
    private final int port;
    private final int nginxPort;
    private final Path directory;

    /**
     * What is requested.
     *
     * @param path on Guichet; empty for the mix
     * @param file on nginx
     * @param known whether the client has the answer (304)
     */
    private record Target(String name, String path, String file, boolean known) {}

    private AnswerLoad(Options options) throws IOException {
        this.options = options;
        this.port = options.number("--port");
        this.nginxPort = port + 2;
        this.directory = Files.createTempDirectory("guichet-load-");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(
                args,
                "--centres", "800,2174,15000",
                "--observations", "0,500",
                "--connections", "1,64",
                "--seconds", "5",
                "--warm-up", "4",
                "--rounds", "3",
                "--heap", "512m",
                "--questions", "10000",
                "--port", "18180");
        for (String needed : List.of("nginx", "wrk")) {
            if (!Wrk.isThere(needed)) {
                System.err.println(needed + " is not there; on Debian: apt-get install nginx-light wrk");
                System.exit(1);
            }
        }
        new AnswerLoad(options).run();
    }

    private void run() throws IOException, InterruptedException {
        System.out.println(
                "| centres | obs/s | asked | conn. | Guichet req/s | nginx req/s | ratio | p99 ms | p99.9 ms | nginx p99 | CPU µs/req | nginx CPU | kept | RSS MiB | not 2xx |");
        System.out.println("|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (String centres : options.text("--centres").split(",")) {
            for (String observations : options.text("--observations").split(",")) {
                measure(Integer.parseInt(centres), Integer.parseInt(observations));
            }
        }
    }

    private void measure(int centres, int observations) throws IOException, InterruptedException {
        Process server = startServer(centres, observations);
        Process nginx = null;
        try {
            List<String> departements = new SyntheticCentres(centres, 1, 1).departements();
            List<Target> targets = List.of(
                    new Target("smallest département", "/api/v1/centres?departement=" + departements.getFirst(), "small", false),
                    new Target("largest département", "/api/v1/centres?departement=" + departements.getLast(), "large", false),
                    new Target("one centre", "/api/v1/centres/r-42", "centre", false),
                    new Target("days of the largest", "/api/v1/days?departement=" + departements.getLast(), "days", false),
                    new Target("radius, Zipf", "", "mix", false),
                    new Target("304", "/api/v1/centres?departement=" + departements.getLast(), "large", true));
            List<String> questions = questions();
            for (Target target : targets) {
                if (!target.path().isEmpty()) {
                    save(target.path(), target.file());
                }
            }
            for (int i = 0; i < questions.size(); i++) {
                save(questions.get(i), "mix/" + i);
            }
            nginx = Nginx.start(directory, nginxPort);
            warmUp(targets, questions);
            for (Target target : targets) {
                if (!target.path().isEmpty() && !Files.exists(file(target.file()))) {
                    continue;
                }
                for (String connections : options.text("--connections").split(",")) {
                    compare(centres, observations, target, questions, Integer.parseInt(connections), server, nginx);
                }
            }
        } finally {
            if (nginx != null) {
                stop(nginx);
            }
            stop(server);
        }
    }

    /** Warms up the JVM: the steady state is measured. */
    private void warmUp(List<Target> targets, List<String> questions) throws IOException, InterruptedException {
        for (Target target : targets) {
            Wrk.run("http://127.0.0.1:" + port + target.path(), 64, options.number("--warm-up"), script(target, questions, true), "");
        }
    }

    private void compare(
            int centres, int observations, Target target, List<String> questions, int connections, Process server, Process nginx)
            throws IOException, InterruptedException {
        Path ours = script(target, questions, true);
        Path theirs = script(target, questions, false);
        String ourUrl = "http://127.0.0.1:" + port + target.path();
        String theirUrl = "http://127.0.0.1:" + nginxPort + "/" + target.file() + ".json";
        String ourHeader = target.known() ? "If-None-Match: " + etag(ourUrl) : "";
        String theirHeader = target.known() ? "If-None-Match: " + etag(theirUrl) : "";
        int seconds = options.number("--seconds");
        Wrk.run(ourUrl, connections, Math.max(2, seconds / 2), ours, ourHeader);
        List<Wrk.Run> guichet = new ArrayList<>();
        List<Wrk.Run> other = new ArrayList<>();
        double cpu = 0;
        double otherCpu = 0;
        double rendered = 0;
        long asked = 0;
        for (int round = 0; round < options.number("--rounds"); round++) {
            for (int turn = 0; turn < 2; turn++) {
                if ((round + turn) % 2 == 0) {
                    Duration before = cpu(server.toHandle());
                    double renderedBefore = rendered();
                    guichet.add(Wrk.run(ourUrl, connections, seconds, ours, ourHeader));
                    cpu += cpu(server.toHandle()).minus(before).toNanos() / 1000.0;
                    rendered += rendered() - renderedBefore;
                    asked += guichet.getLast().requests();
                } else {
                    Duration before = cpu(nginx.toHandle());
                    other.add(Wrk.run(theirUrl, connections, seconds, theirs, theirHeader));
                    otherCpu += cpu(nginx.toHandle()).minus(before).toNanos() / 1000.0;
                }
            }
        }
        double us = median(guichet.stream().mapToDouble(Wrk.Run::perSecond).toArray());
        double them = median(other.stream().mapToDouble(Wrk.Run::perSecond).toArray());
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %d | %.0f | %.0f | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f | %.2f %% | %d | %d |%n",
                centres,
                observations,
                target.name(),
                connections,
                us,
                them,
                us / them,
                median(guichet.stream().mapToDouble(Wrk.Run::p99).toArray()),
                median(guichet.stream().mapToDouble(Wrk.Run::p999).toArray()),
                median(other.stream().mapToDouble(Wrk.Run::p99).toArray()),
                cpu / asked,
                otherCpu / other.stream().mapToLong(Wrk.Run::requests).sum(),
                100 * (1 - rendered / asked),
                memory(server.pid()),
                guichet.stream().mapToLong(Wrk.Run::bad).sum() + other.stream().mapToLong(Wrk.Run::bad).sum());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Circles around towns, weighted by population. */
    private List<String> questions() {
        Random random = new Random(7);
        List<double[]> centres = new SyntheticCentres(3_000, 1, 3)
                .centres().stream()
                        .map(centre -> centre.place().position().orElseThrow())
                        .map(at -> new double[] {at.latitude(), at.longitude()})
                        .toList();
        return IntStream.range(0, options.number("--questions"))
                .mapToObj(i -> {
                    double[] at = centres.get(random.nextInt(centres.size()));
                    return String.format(
                            Locale.ROOT,
                            "/api/v1/centres?near=%.2f,%.2f&radius=%d",
                            at[0] + random.nextGaussian() * 0.05,
                            at[1] + random.nextGaussian() * 0.05,
                            List.of(5, 10, 20, 30).get(random.nextInt(4)));
                })
                .distinct()
                .toList();
    }

    /** Draws by Zipf's law from several addresses; reports the 99.9th percentile. */
    private Path script(Target target, List<String> questions, boolean ours) throws IOException {
        StringBuilder lua = new StringBuilder();
        if (target.path().isEmpty()) {
            Path list = directory.resolve(ours ? "ours.txt" : "theirs.txt");
            Files.write(list, ours ? questions : IntStream.range(0, questions.size()).mapToObj(i -> "/mix/" + i + ".json").toList());
            lua.append("local paths, sums, total = {}, {}, 0\n")
                    .append("for line in io.lines('" + list + "') do\n")
                    .append("  paths[#paths + 1] = line\n  total = total + 1 / #paths\n  sums[#paths] = total\nend\n")
                    .append("local requests = {}\n")
                    .append("init = function(args)\n  math.randomseed(11)\n")
                    .append("  for i, path in ipairs(paths) do requests[i] = wrk.format('GET', path) end\nend\n")
                    .append("request = function()\n  local at, low, high = math.random() * total, 1, #sums\n")
                    .append("  while low < high do\n    local middle = math.floor((low + high) / 2)\n")
                    .append("    if sums[middle] < at then low = middle + 1 else high = middle end\n  end\n")
                    .append("  return requests[low]\nend\n");
        }
        lua.append("done = function(summary, latency)\n  io.write(string.format('p999 %.3f\\n', latency:percentile(99.9) / 1000))\nend\n");
        Path script = directory.resolve(target.file() + (ours ? "-ours.lua" : "-theirs.lua"));
        Files.writeString(script, lua);
        return script;
    }

    /** Saves a compressed response of Guichet as a file that nginx sends unchanged. */
    private void save(String path, String name) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("http://127.0.0.1:" + port + path);
        if (answer.statusCode() == 200) {
            Path file = file(name);
            Files.createDirectories(file.getParent());
            Files.write(file, answer.body());
        } else if (!path.startsWith("/api/v1/days")) {
            throw new IOException(answer.statusCode() + " to " + path);
        }
    }

    private Path file(String name) {
        return directory.resolve("files").resolve(name + ".json.gz");
    }

    private static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
    }

    private static String etag(String url) throws IOException, InterruptedException {
        return get(url).headers().firstValue("ETag").orElseThrow();
    }

    /** Answers rendered since the start. */
    private double rendered() throws IOException, InterruptedException {
        Matcher found = RENDERED.matcher(new String(get("http://127.0.0.1:" + (port + 1) + "/q/metrics").body(), StandardCharsets.UTF_8));
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private Process startServer(int centres, int observations) throws IOException {
        Path libraries = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]).toAbsolutePath().getParent();
        Path app = libraries.resolve("../..").normalize();
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + options.text("--heap"),
                        "@" + app.resolve("../../../jvm.options").normalize(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        String.join(":", app + "/quarkus/*", app + "/app/*", app + "/lib/boot/*", app + "/lib/main/*"),
                        app.resolve("../../../bench/AnswerServer.java").normalize().toString(),
                        "--centres",
                        Integer.toString(centres),
                        "--observations",
                        Integer.toString(observations),
                        "--port",
                        Integer.toString(port),
                        "--management-port",
                        Integer.toString(port + 1))
                .redirectError(directory.resolve("server.log").toFile())
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("ready")) {
                Thread.ofPlatform().daemon().start(() -> drain(server));
                return server;
            }
        }
        throw new IOException("the server did not start; see " + directory.resolve("server.log"));
    }

    private static void drain(Process server) {
        try {
            server.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Stopped.
            return;
        }
    }

    /** CPU time of a process and its children. */
    private static Duration cpu(ProcessHandle process) {
        Duration own = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return process.children()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
    }

    /** Resident memory in MiB. */
    private static long memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
