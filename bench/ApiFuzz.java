import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import shared.Options;
import shared.RawHttp;

/**
 * Sends invalid and hostile requests to a running Guichet, drawn from the description of its API, with hostile values in every parameter and header. Deterministic for a seed.
 *
 * <pre>
 * ./guichet bench ApiFuzz [--api http://localhost:8080] [--management http://localhost:9000] [--requests 10000] [--seed 1] [--slowest-ms 1000]
 * </pre>
 *
 * Every response must arrive in time, have a status below 500 that the description declares for that address, have the media type it declares, parse, and show nothing of the program. Exit
 * status 1 otherwise. Each request comes from another invented client if the service trusts a proxy on loopback ({@code GUICHET_TRUSTED_PROXIES=127.0.0.1}); else most are refused with 429.
 */
public final class ApiFuzz {

    private static final List<String> HOSTILE = List.of(
            "", " ", "%00", "%0d%0aX-Injected:%20yes", "'%20OR%201=1--", "%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "../../etc/passwd", "%2e%2e%2f", "null", "undefined", "NaN", "Infinity", "-1", "0", "1e999",
            "-9223372036854775808", "99999999999999999999", "0x1F", "%F0%9F%92%89", "%C3%A9%C3%A8", "%FF%FE", "%E2%80%AE", "%ZZ", "%", "%u0041", "true", "[]", "{}", "a".repeat(3_000), ",".repeat(2_000), "%2C".repeat(500),
            "+999999999-12-31", "-999999999-01-01", "2021-02-30", "0000-00-00", "2021-04-13T00:00", "90,180", "-90,-180", "91,181", "NaN,NaN", "48.8", "48.8,2.3,1", "-180,-90,180,90", "1,1,1,1", "7,48,6,49", "$%7Bjndi:ldap://127.0.0.1/a%7D",
            "{{7*7}}", "%7B%7B7*7%7D%7D", "unspecified", "OPEN", "%20open%20", "open;none", "54395%00", "2a", "20", "971", "0" + "1".repeat(300), "%5C", "|", "U09PTkVTVHxPUEVOfE5hTnxh", "AAAA", "====");

    private static final List<String> HOSTILE_HEADERS = List.of(
            "", "*/*", "*", "application/json", "application/x-ndjson", "application/json;q=0", "text/html", "a/b;q=zzz", ";;;", ",,,,", "gzip", "gzip;q=0", "identity;q=0, *;q=0", "\"", "W/\"x\"", "*, \"a\"", "\"" + "x".repeat(2_000) + "\"",
            "Thu, 01 Jan 1970 00:00:00 GMT", "yesterday", "bytes=0-", "bytes=-1", "bytes=9-1", "text/plain;charset=\u00ff", "${jndi:ldap://127.0.0.1/a}", "<script>", "a".repeat(4_000), "null", "-1", "0", "chunked", "9".repeat(400));

    private static final List<String> HEADERS = List.of(
            "Accept", "Accept-Encoding", "Accept-Language", "If-None-Match", "If-Modified-Since", "If-Match", "Range", "Content-Type", "Origin", "Cookie", "User-Agent", "Referer", "Last-Event-ID", "X-HTTP-Method-Override",
            "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Access-Control-Request-Method", "Cache-Control", "Expect", "Upgrade", "TE");

    private static final List<String> METHODS = List.of("HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW");
    private static final List<String> SECRETS = List.of("Exception", "fr.guichet.", "java.lang", "io.quarkus", "io.vertx", "<html", "<!DOCTYPE");
    private static final int FIFTHS = 5;
    /** Few requests to addresses that only accept POST: a check waits for a platform, up to two seconds. */
    private static final int ONE_POST_IN = 25;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Options options;
    private final Random random;
    private final RawHttp raw;
    private final JsonNode description;
    private final List<String> paths = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Long> millis = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();

    private ApiFuzz(Options options) throws IOException, InterruptedException {
        this.options = options;
        this.random = new Random(options.number("--seed"));
        URI api = URI.create(options.text("--api"));
        this.raw = new RawHttp(api.getHost(), api.getPort(), Duration.ofSeconds(20));
        this.description = JSON.readTree(get(api + "/api/v1/openapi?format=json"));
        JSON.readTree(get(api + "/api/v1/centres?limit=50")).get("centres").forEach(centre -> ids.add(centre.get("id").asText()));
        description.get("paths").fieldNames().forEachRemaining(path -> {
            if (path.startsWith("/api/")) {
                paths.add(path);
            }
        });
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new ApiFuzz(Options.of(
                        args, "--api", "http://localhost:8080", "--management", "http://localhost:9000", "--requests", "10000", "--seed", "1", "--slowest-ms", "1000"))
                .run();
    }

    private void run() throws IOException, InterruptedException {
        int requests = options.number("--requests");
        System.out.printf("seed %s, %d addresses of the description%n", options.text("--seed"), paths.size());
        for (int fifth = 0; fifth < FIFTHS; fifth++) {
            for (int i = 0; i < requests / FIFTHS; i++) {
                ask();
            }
            System.out.printf("after %5d requests: %d MB of heap used at least%n", (fifth + 1) * requests / FIFTHS, usedMegabytes());
        }
        report();
    }

    private void ask() throws IOException {
        String path = path();
        JsonNode operations = operations(path);
        String method = random.nextInt(10) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : operations.has("get") ? "GET" : "POST";
        JsonNode operation = operations.path(method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT));
        String address = address(path, operations.path(operations.has("get") ? "get" : "post"));
        boolean isEndless = operation.at("/responses/200/content").has("text/event-stream");
        String request = method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers() + "\r\n";
        RawHttp.Answer answer = raw.send(request, isEndless);
        millis.add(answer.took().toMillis());
        statuses.merge(answer.status(), 1, Integer::sum);
        String fault = fault(method, operation, answer);
        if (!fault.isEmpty() && faults.merge(fault, 1, Integer::sum) == 1) {
            System.out.printf("%s%n  %s%n  %s%n", fault, shortened(request.replace("\r\n", " | ")), shortened(answer.text()));
        }
    }

    private String path() {
        String path = paths.get(random.nextInt(paths.size()));
        return operations(path).has("get") || random.nextInt(ONE_POST_IN) == 0 ? path : path();
    }

    private JsonNode operations(String path) {
        return description.at("/paths/" + path.replace("/", "~1"));
    }

    private String address(String path, JsonNode operation) {
        StringBuilder address = new StringBuilder(path);
        for (int open = address.indexOf("{"); open >= 0; open = address.indexOf("{", open + 1)) {
            int close = address.indexOf("}", open);
            String value = random.nextInt(2) == 0 ? hostile() : path.contains("{id}") ? ids.get(random.nextInt(ids.size())) : "2A";
            address.replace(open, close + 1, value);
            open += value.length();
        }
        char between = '?';
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = reference.has("$ref") ? description.at(reference.get("$ref").asText().substring(1)) : reference;
            if (parameter.path("in").asText().equals("query") && random.nextInt(5) == 0) {
                for (int times = random.nextInt(8) == 0 ? 3 : 1; times > 0; times--) {
                    address.append(between).append(parameter.get("name").asText()).append('=').append(value(parameter));
                    between = '&';
                }
            }
        }
        if (random.nextInt(12) == 0) {
            address.append(between).append(hostile()).append('=').append(hostile());
        }
        return address.toString().replace(" ", "%20");
    }

    private String value(JsonNode parameter) {
        JsonNode example = parameter.has("example") ? parameter.get("example") : parameter.at("/schema/default");
        JsonNode list = parameter.at("/schema/items/enum").isArray() ? parameter.at("/schema/items/enum") : parameter.at("/schema/enum");
        if (random.nextInt(2) == 0) {
            return hostile();
        }
        if (list.isArray()) {
            return list.get(random.nextInt(list.size())).asText();
        }
        return URLEncoder.encode(example.isArray() ? example.get(0).asText() : example.asText(), StandardCharsets.UTF_8);
    }

    private String hostile() {
        if (random.nextInt(6) > 0) {
            return HOSTILE.get(random.nextInt(HOSTILE.size()));
        }
        StringBuilder noise = new StringBuilder();
        for (int i = 1 + random.nextInt(40); i > 0; i--) {
            noise.append("%%%02X".formatted(random.nextInt(256)));
        }
        return noise.toString();
    }

    private String headers() {
        StringBuilder headers = new StringBuilder("X-Forwarded-For: 10.%d.%d.%d\r\n".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
        for (int i = random.nextInt(4); i > 0; i--) {
            headers.append(HEADERS.get(random.nextInt(HEADERS.size()))).append(": ").append(HOSTILE_HEADERS.get(random.nextInt(HOSTILE_HEADERS.size()))).append("\r\n");
        }
        return headers.toString();
    }

    private String fault(String method, JsonNode operation, RawHttp.Answer answer) throws IOException {
        if (answer.status() == 0) {
            return "no answer";
        }
        if (answer.status() >= 500) {
            return "status " + answer.status();
        }
        boolean waitsForAPlatform = method.equals("POST") && answer.status() < 300;
        if (!waitsForAPlatform && answer.took().toMillis() > options.number("--slowest-ms")) {
            return "slower than " + options.text("--slowest-ms") + " ms";
        }
        boolean isBare = answer.status() == 431 || answer.status() == 400 && answer.body().length == 0 || answer.status() == 417;
        if (isBare) {
            return "";
        }
        if (!answer.header("x-content-type-options").equals("nosniff")) {
            return "without its security headers, status " + answer.status();
        }
        if (answer.headers().containsKey("x-injected")) {
            return "a header that was injected";
        }
        String declared = "/responses/" + answer.status();
        boolean isAnotherAddress = answer.status() == 404 || answer.status() == 405;
        if (!operation.isMissingNode() && !isAnotherAddress && operation.at(declared).isMissingNode()) {
            return "status " + answer.status() + " is not declared";
        }
        return method.equals("HEAD") ? "" : body(answer);
    }

    private static String body(RawHttp.Answer answer) throws IOException {
        byte[] plain = answer.header("content-encoding").equals("gzip") && answer.body().length > 0
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                : answer.body();
        String text = new String(plain, StandardCharsets.UTF_8);
        String type = answer.header("content-type");
        if (answer.status() >= 400 && !type.startsWith("application/problem+json")) {
            return "status " + answer.status() + " is no problem but '" + type + "'";
        }
        if (type.contains("json") && !type.contains("ndjson")) {
            try {
                JSON.readTree(plain);
            } catch (JsonProcessingException e) {
                return "JSON that cannot be read, status " + answer.status();
            }
        }
        return SECRETS.stream().filter(text::contains).findFirst().map(secret -> "shows " + secret).orElse("");
    }

    private void report() {
        millis.sort(null);
        System.out.println("statuses: " + statuses);
        System.out.printf("ms: median %d, p99 %d, slowest %d%n", millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100), millis.getLast());
        System.out.println(faults.isEmpty() ? "nothing wrong" : "wrong: " + faults);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** The smallest of several readings, closest to the memory really retained; -1 if unavailable. */
    private long usedMegabytes() throws InterruptedException {
        double least = Double.MAX_VALUE;
        for (int look = 0; look < 8; look++) {
            try {
                least = Math.min(least, get(options.text("--management") + "/q/metrics").lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum());
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            } catch (IOException e) {
                return -1;
            }
        }
        return Math.round(least / 1_000_000);
    }

    private String get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body();
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "..." : text;
    }
}
