import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import shared.Options;

/**
 * Fetches every Doctolib listing of a registry twice with the packaged service and measures the cost.
 *
 * <pre>
 * ./guichet bench Sweep --registry FILE [--latency 50] [--concurrency 16] [--interval 240] [--at INSTANT] [--heap 256m] [--ports 18090]
 * </pre>
 *
 * Declared clients work only inside a running application, so this program observes three things from outside: a sandbox that plays the registry's centres, a proxy in this process that
 * responds {@code --latency} milliseconds late, and the packaged service with a bounded heap, fetching through the proxy as fast as {@code --concurrency} requests at once allow. No listing is
 * fetched again within {@code --interval} seconds; then the second sweep begins by itself, so the interval must be longer than a sweep. The clock is set to the registry's date
 * ({@code --at}), since closed centres are not fetched.
 *
 * <p>The sandbox counts the requests. CPU time is the service's alone, from its first request to the end of the sweep, without its start. Peak memory is the whole resident process (on Linux),
 * of which the heap is at most {@code --heap}. Times depend on the machine and its load; requests do not.
 */
public final class Sweep {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(20);

    private final Options options;
    private final int ports;
    private final List<Process> processes = new ArrayList<>();

    /** Progress: requests by route, revalidations, CPU time, and the age of the oldest answer. */
    private record Standing(long profiles, long days, long unchanged, Duration cpu, long listings, long answered, long oldestSeconds) {
        long requests() {
            return profiles + days;
        }
    }

    private Sweep(Options options) {
        this.options = options;
        this.ports = options.number("--ports");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(
                args, "--registry", "", "--latency", "50", "--concurrency", "16", "--interval", "240", "--at", "2021-04-13T10:00:00Z",
                "--heap", "256m", "--ports", "18090");
        options.text("--registry");
        Sweep sweep = new Sweep(options);
        Runtime.getRuntime().addShutdownHook(new Thread(sweep::stop));
        sweep.run();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        Path home = home();
        Instant real = Instant.now();
        Process sandbox = startSandbox(home, real);
        HttpServer proxy = startProxy();
        Process service = startService(home, real);
        Standing start = awaitFirstRequest(service);
        Instant began = Instant.now();
        System.out.printf(
                "%-7s %9s %9s %9s %9s %11s %12s %8s %8s%n",
                "sweep", "listings", "requests", "profiles", "unchanged", "per listing", "ms cpu each", "cpu s", "seconds");

        Standing first = awaitAllAnswered(service, 0);
        print("first", start, first, began);
        Instant second = awaitMoreThan(service, first.requests());
        Standing last = awaitAllAnswered(service, second.toEpochMilli());
        print("second", first, last, second);

        System.out.printf("%npeak memory of the service under -Xmx%s: %s%n", options.text("--heap"), peakMemory(service));
        proxy.stop(0);
        sandbox.destroy();
    }

    private void print(String name, Standing before, Standing after, Instant began) {
        long requests = after.requests() - before.requests();
        Duration cpu = after.cpu().minus(before.cpu());
        System.out.printf(
                "%-7s %9d %9d %9d %9d %11.2f %12.1f %8.1f %8d%n",
                name,
                after.listings(),
                requests,
                after.profiles() - before.profiles(),
                after.unchanged() - before.unchanged(),
                (double) requests / after.listings(),
                (double) cpu.toMillis() / after.listings(),
                cpu.toMillis() / 1000.0,
                Duration.between(began, Instant.now()).toSeconds());
    }

    /** The project's directory, found from the class path. */
    private static Path home() {
        Path library = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
        return library.toAbsolutePath().getParent().resolve("../../../../..").normalize();
    }

    private Process startSandbox(Path home, Instant real) throws IOException {
        Path target = home.resolve("adapters/sandbox/target");
        Path jar;
        try (var files = Files.list(target)) {
            jar = files.filter(file -> file.getFileName().toString().matches("guichet-sandbox-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Process process = start(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-jar", jar.toString()),
                List.of(
                        "--stay-with-parent", "--port", Integer.toString(ports), "--registry", options.text("--registry"), "--clock-start",
                        options.text("--at"), "--clock-real", real.toString()));
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (out.readLine() == null) {
            throw new IOException("the sandbox ended before it was ready");
        }
        return process;
    }

    private Process startService(Path home, Instant real) throws IOException {
        Path data = Files.createTempDirectory("guichet-sweep-");
        Process process = start(
                List.of(
                        "-Xmx" + options.text("--heap"),
                        "-Dquarkus.management.port=0",
                        "-Dguichet.clock.start=" + options.text("--at"),
                        "-Dguichet.clock.real-start=" + real,
                        "-Dguichet.collect.base-url=http://localhost:" + (ports + 1),
                        "-Dadapters.doctolib.requests-per-second=10000",
                        "-Dadapters.doctolib.concurrency=" + options.text("--concurrency"),
                        "-Dadapters.doctolib.shortest-interval=" + options.text("--interval") + "s",
                        "-jar",
                        home.resolve("src/target/quarkus-app/quarkus-run.jar").toString()),
                List.of(
                        "run", "--port", Integer.toString(ports + 2), "--data", data.toString(), "--registry", options.text("--registry")));
        Thread.ofVirtual().start(() -> discard(process));
        return process;
    }

    private Process start(List<String> java, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(java);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        return process;
    }

    private static void discard(Process process) {
        try {
            process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The process has ended.
        }
    }

    private void stop() {
        processes.forEach(Process::destroy);
    }

    /** Forwards each request, and each response after the latency. */
    private HttpServer startProxy() throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress("localhost", ports + 1), 0);
        proxy.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        long latency = options.number("--latency");
        proxy.createContext("/", exchange -> {
            try (exchange) {
                Thread.sleep(latency);
                handOn(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        proxy.start();
        return proxy;
    }

    private void handOn(HttpExchange exchange) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + ports + exchange.getRequestURI()));
        for (String name : List.of("Accept-Encoding", "If-None-Match", "If-Modified-Since", "User-Agent")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        for (String name : List.of("Content-Type", "Content-Encoding", "ETag", "Last-Modified", "Retry-After")) {
            answer.headers().firstValue(name).ifPresent(value -> exchange.getResponseHeaders().set(name, value));
        }
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Standing awaitFirstRequest(Process service) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        while (service.isAlive() && Instant.now().isBefore(deadline)) {
            if (requestsOf(get(ports, "/_sandbox/requests?since=999999999")) > 0) {
                return new Standing(0, 0, 0, cpu(service), 0, 0, 0);
            }
            Thread.sleep(POLL.toMillis());
        }
        throw new IOException("the service asked nothing");
    }

    /** When all have answered since that instant and no request is under way. */
    private Standing awaitAllAnswered(Process service, long sinceMillis) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        while (service.isAlive() && Instant.now().isBefore(deadline)) {
            Standing now = standing(service);
            long age = sinceMillis == 0 ? Long.MAX_VALUE : (System.currentTimeMillis() - sinceMillis) / 1000;
            if (now.listings() > 0 && now.answered() == now.listings() && now.oldestSeconds() < age) {
                Thread.sleep(2 * POLL.toMillis());
                Standing settled = standing(service);
                if (settled.requests() == now.requests()) {
                    return settled;
                }
            }
            Thread.sleep(POLL.toMillis());
        }
        throw new IOException("the sweep did not end; choose a longer --interval");
    }

    private Instant awaitMoreThan(Process service, long requests) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        while (service.isAlive() && Instant.now().isBefore(deadline)) {
            if (requestsOf(get(ports, "/_sandbox/requests?since=999999999")) > requests) {
                return Instant.now();
            }
            Thread.sleep(POLL.toMillis());
        }
        throw new IOException("no second sweep began");
    }

    private Standing standing(Process service) throws IOException, InterruptedException {
        JsonNode counts = get(ports, "/_sandbox/requests?since=999999999");
        JsonNode platform = null;
        for (JsonNode candidate : get(ports + 2, "/api/v1/platforms").path("platforms")) {
            platform = candidate.path("platform").asText().equals("doctolib") ? candidate : platform;
        }
        if (platform == null) {
            return new Standing(0, 0, 0, cpu(service), 0, 0, Long.MAX_VALUE);
        }
        return new Standing(
                counts.at("/byRoute/doctolib~1booking").asLong(),
                counts.at("/byRoute/doctolib~1availabilities").asLong(),
                counts.at("/byStatus/304").asLong(),
                cpu(service),
                platform.path("listings").asLong(),
                platform.path("answered").asLong(),
                platform.path("oldestAnswerSeconds").asLong(Long.MAX_VALUE - 1));
    }

    private static long requestsOf(JsonNode counts) {
        return counts.path("total").asLong();
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String peakMemory(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return "not available on this system";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024 + " MiB resident")
                .orElse("not available on this system");
    }

    private static JsonNode get(int port, String path) throws IOException, InterruptedException {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " from " + path);
        }
        return JSON.readTree(answer.body());
    }
}
