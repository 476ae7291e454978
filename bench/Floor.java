import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import shared.Options;
import shared.Wrk;

/**
 * Measures the JVM and Vert.x alone: a server that sends the same headers and bytes to every client. No service on them is cheaper.
 *
 * <pre>
 * ./guichet bench Floor [--bytes 2228] [--connections 64] [--seconds 2] [--warm-up 8] [--rounds 3] [--port 18190]
 * </pre>
 *
 * Needs wrk. Prints for each round the requests per second and the CPU time of this process per request.
 */
public final class Floor {

    /** As many and as long as those of a response. */
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("content-type", "application/json"),
            Map.entry("content-encoding", "gzip"),
            Map.entry("etag", "\"0123456789abcdef01234567-gzip\""),
            Map.entry("last-modified", "Thu, 26 Nov 2026 02:28:22 GMT"),
            Map.entry("cache-control", "public, max-age=15, stale-while-revalidate=60, stale-if-error=3600"),
            Map.entry("vary", "Accept-Encoding, Accept"),
            Map.entry("access-control-allow-origin", "*"),
            Map.entry("access-control-expose-headers", "ETag, Last-Modified, Retry-After"),
            Map.entry("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
            Map.entry("cross-origin-opener-policy", "same-origin"),
            Map.entry("permissions-policy", "geolocation=(self), camera=(), microphone=()"),
            Map.entry("referrer-policy", "no-referrer"),
            Map.entry("x-content-type-options", "nosniff"),
            Map.entry("x-frame-options", "DENY"));

    private Floor() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(
                args, "--bytes", "2228", "--connections", "64", "--seconds", "2", "--warm-up", "8", "--rounds", "3", "--port", "18190");
        int port = options.number("--port");
        Vertx vertx = Vertx.vertx();
        vertx.deployVerticle(() -> server(port, options.number("--bytes")), new DeploymentOptions().setInstances(4))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        measure("http://127.0.0.1:" + port + "/", options);
        System.exit(0);
    }

    private static AbstractVerticle server(int port, int bytes) {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        Buffer body = Buffer.buffer(noise);
        List<Map.Entry<CharSequence, CharSequence>> headers = new ArrayList<>();
        HEADERS.forEach((name, value) -> headers.add(Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value))));
        return new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                vertx.createHttpServer()
                        .requestHandler(request -> {
                            HttpServerResponse response = request.response();
                            headers.forEach(header -> response.putHeader(header.getKey(), header.getValue()));
                            response.end(body);
                        })
                        .listen(port, "127.0.0.1")
                        .<Void>mapEmpty()
                        .onComplete(started);
            }
        };
    }

    private static void measure(String url, Options options) throws IOException, InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Path script = Files.writeString(Files.createTempFile("floor-", ".lua"), "");
        int connections = options.number("--connections");
        Wrk.run(url, connections, options.number("--warm-up"), script, "");
        for (int round = 0; round < options.number("--rounds"); round++) {
            long before = system.getProcessCpuTime();
            Wrk.Run run = Wrk.run(url, connections, options.number("--seconds"), script, "");
            double micros = (system.getProcessCpuTime() - before) / 1000.0 / run.requests();
            System.out.printf(Locale.ROOT, "%.0f req/s, %.1f µs of processor time for each%n", run.perSecond(), micros);
        }
    }
}
