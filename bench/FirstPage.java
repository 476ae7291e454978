import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shared.CountingProxy;
import shared.Options;
import shared.Wrk;

/**
 * Measures what the first page of results costs on a weak network: bytes, requests, and the time to its first byte, idle and under load.
 *
 * <pre>
 * ./guichet bench FirstPage [--address http://localhost:8080] [--page /recherche?lieu=33063] [--connections 64] [--seconds 10] [--chromium chromium]
 * </pre>
 *
 * The requests are those of Chromium with an empty cache, with JavaScript and without, counted by a proxy in between; without Chromium they are read off the page. The load is {@code wrk}
 * requesting the same page. Times are measured on this machine over one kept connection; a network adds its own.
 */
public final class FirstPage {

    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"");
    private static final Pattern ICON = Pattern.compile("<link rel=\"icon\"[^>]* href=\"([^\"]+)\"");

    /** Chromium's preference that pages may not run scripts. */
    private static final String NO_SCRIPT = "{\"profile\":{\"default_content_setting_values\":{\"javascript\":2}}}";

    private static final int SAMPLES = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Options options;
    private final String address;
    private final String page;

    private FirstPage(Options options) {
        this.options = options;
        this.address = options.text("--address");
        this.page = options.text("--page");
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(
                arguments,
                "--address",
                "http://localhost:8080",
                "--page",
                "/recherche?lieu=33063",
                "--connections",
                "64",
                "--seconds",
                "10",
                "--chromium",
                "chromium");
        new FirstPage(options).run();
        System.exit(0);
    }

    /** The page and the files it references. */
    private record Parts(List<String> styles, List<String> scripts, List<String> icons) {}

    private void run() throws Exception {
        String html = new String(body(page, "identity"), StandardCharsets.UTF_8);
        Parts parts = new Parts(found(STYLE, html), found(SCRIPT, html), found(ICON, html));
        bytes(parts);
        requests(parts);
        times(parts);
    }

    private void bytes(Parts parts) throws IOException, InterruptedException {
        System.out.println("| part | bytes | gzip |\n|---|--:|--:|");
        long plain = bytes(List.of(page), "identity");
        long packed = bytes(List.of(page), "gzip");
        System.out.printf("| HTML | %d | %d |%n", plain, packed);
        long style = bytes(parts.styles(), "gzip");
        System.out.printf("| style sheet | %d | %d |%n", bytes(parts.styles(), "identity"), style);
        System.out.printf(
                "| JavaScript | %d | %d |%n", bytes(parts.scripts(), "identity"), bytes(parts.scripts(), "gzip"));
        System.out.printf("| icon | %d | %d |%n", bytes(parts.icons(), "identity"), bytes(parts.icons(), "gzip"));
        System.out.printf("HTML and style sheet, gzip: %d bytes%n%n", packed + style);
    }

    private long bytes(List<String> paths, String encoding) throws IOException, InterruptedException {
        long bytes = 0;
        for (String path : paths) {
            bytes += body(path, encoding).length;
        }
        return bytes;
    }

    private byte[] body(String path, String encoding) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request(path, encoding), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " to " + path);
        }
        return answer.body();
    }

    private HttpRequest request(String path, String encoding) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", encoding)
                .build();
    }

    private static List<String> found(Pattern pattern, String html) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1).replace("&amp;", "&"));
        }
        return List.copyOf(found);
    }

    private void requests(Parts parts) throws IOException, InterruptedException {
        if (!Wrk.isThere(options.text("--chromium"))) {
            System.out.printf(
                    "requests, read off the page since there is no Chromium: %d without JavaScript, %d with%n%n",
                    1 + parts.styles().size() + parts.icons().size(),
                    1 + parts.styles().size() + parts.icons().size() + parts.scripts().size());
            return;
        }
        try (CountingProxy proxy = new CountingProxy(address)) {
            browse(proxy, "without JavaScript", NO_SCRIPT);
            browse(proxy, "with JavaScript", "{}");
        }
        System.out.println();
    }

    private void browse(CountingProxy proxy, String how, String preferences) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("guichet-first-page-");
        try {
            Files.writeString(Files.createDirectories(profile.resolve("Default")).resolve("Preferences"), preferences);
            Process browser = new ProcessBuilder(
                            options.text("--chromium"),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-component-update",
                            "--disable-background-networking",
                            "--user-data-dir=" + profile,
                            "--timeout=3000",
                            "--screenshot=" + profile.resolve("page.png"),
                            proxy.address() + page)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            browser.getInputStream().readAllBytes();
            browser.waitFor();
            List<CountingProxy.Passed> asked = proxy.take();
            System.out.printf(
                    "%s: %d requests, %d bytes of bodies as sent%n",
                    how,
                    asked.size(),
                    asked.stream().mapToLong(CountingProxy.Passed::bytes).sum());
            asked.forEach(one -> System.out.printf("  %s %s %d %d%n", one.method(), one.path(), one.status(), one.bytes()));
        } finally {
            deleteAll(profile);
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void times(Parts parts) throws Exception {
        List<String> bare = new ArrayList<>(List.of(page));
        bare.addAll(parts.styles());
        List<String> scripted = new ArrayList<>(bare);
        scripted.addAll(parts.scripts());
        sample(List.of(page), SAMPLES);
        System.out.println("| while | first byte of the page, median ms | 95 % | 99 % | page and style sheet, median ms | with JavaScript, median ms |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        row("nobody else asks", bare, scripted);
        if (!Wrk.isThere("wrk")) {
            System.out.println("wrk is not there: no load");
            return;
        }
        int seconds = options.number("--seconds");
        int connections = options.number("--connections");
        try (var other = Executors.newSingleThreadExecutor()) {
            Path script = Files.writeString(
                    Files.createTempFile("guichet-first-page-", ".lua"),
                    "done = function(summary, latency)\n  io.write(string.format('p999 %.3f\\n', latency:percentile(99.9) / 1000))\nend\n");
            Callable<Wrk.Run> load = () -> Wrk.run(address + page, connections, seconds, script, "Accept: text/html");
            Future<Wrk.Run> run = other.submit(load);
            Thread.sleep(1000);
            row(connections + " connections ask all the time", bare, scripted);
            Wrk.Run loaded = run.get();
            System.out.printf(
                    "load: %.0f pages a second, 99 %% within %.1f ms, %d not 2xx or 3xx%n",
                    loaded.perSecond(), loaded.p99(), loaded.bad());
            Files.delete(script);
        }
    }

    private void row(String name, List<String> bare, List<String> scripted) throws IOException, InterruptedException {
        double[] first = sample(List.of(page), SAMPLES);
        double[] whole = sample(bare, SAMPLES / 3);
        double[] all = sample(scripted, SAMPLES / 3);
        System.out.printf(
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                first[first.length / 2],
                first[(int) (first.length * 0.95)],
                first[(int) (first.length * 0.99)],
                whole[whole.length / 2],
                all[all.length / 2]);
    }

    /** Sorted milliseconds: for one path until its headers, for several until the last byte of the last. */
    private double[] sample(List<String> paths, int times) throws IOException, InterruptedException {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            long[] head = new long[1];
            for (String path : paths) {
                http.send(request(path, "gzip"), info -> {
                    head[0] = System.nanoTime();
                    return BodySubscribers.ofByteArray();
                });
            }
            took[i] = ((paths.size() == 1 ? head[0] : System.nanoTime()) - begin) / 1e6;
        }
        Arrays.sort(took);
        return took;
    }
}
