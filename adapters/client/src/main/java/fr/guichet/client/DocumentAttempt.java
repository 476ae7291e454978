package fr.guichet.client;

import fr.guichet.model.Provenance;
import fr.guichet.spi.Document;
import fr.guichet.spi.DocumentContext;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.PlatformResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The context of a source that is one large document: a file, or an address that is fetched with a conditional request and streamed. Needs no running application.
 */
public final class DocumentAttempt implements DocumentContext {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration HEADERS_LIMIT = Duration.ofSeconds(30);

    private final PlatformAdapter adapter;
    private final DocumentSettings settings;
    private final DocumentValidators known;
    private final Clock clock;
    private final OutputStream copy;

    private DocumentValidators received = DocumentValidators.NONE;

    /**
     * @param adapter whose document
     * @param settings where it is and how large it may be
     * @param known the validators of the last accepted load
     * @param clock the one clock
     * @param copy receives every byte that is read; closed with the document
     */
    public DocumentAttempt(
            PlatformAdapter adapter,
            DocumentSettings settings,
            DocumentValidators known,
            Clock clock,
            OutputStream copy) {
        this.adapter = adapter;
        this.settings = settings;
        this.known = known;
        this.clock = clock;
        this.copy = copy;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public FetchResult<Document> document() {
        try {
            return settings.isWeb() ? fromWeb() : fromFile(Path.of(settings.location()));
        } catch (IOException e) {
            return new FetchResult.Failed<>(new Failure.Unreachable(settings.location() + ": " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchResult.Failed<>(new Failure.Unreachable("interrupted while reading"));
        }
    }

    /** The validators of the document that was opened. */
    public DocumentValidators received() {
        return received;
    }

    private FetchResult<Document> fromFile(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return new FetchResult.Failed<>(new Failure.Unreachable("no readable file " + file));
        }
        URI address = file.toUri();
        String modified = Files.getLastModifiedTime(file) + " " + Files.size(file);
        received = new DocumentValidators(Optional.empty(), Optional.of(modified));
        if (known.lastModified().filter(modified::equals).isPresent()) {
            return new FetchResult.Unchanged<>(Provenance.of(adapter.id(), address, clock.instant()));
        }
        return fetched(address, Files.newInputStream(file), OptionalLong.of(Files.size(file)));
    }

    private FetchResult<Document> fromWeb() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT_LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        URI address = URI.create(settings.location());
        Redirects allowed = redirects(address);
        for (int redirects = 0; redirects <= Redirects.MOST; redirects++) {
            HttpResponse<InputStream> answer = http.send(request(address), BodyHandlers.ofInputStream());
            Optional<URI> next = Redirects.isRedirect(answer.statusCode())
                    ? allowed.target(
                            address, answer.headers().firstValue("Location").orElse(null))
                    : Optional.empty();
            if (next.isEmpty()) {
                return answered(address, answer);
            }
            answer.body().close();
            address = next.get();
        }
        return new FetchResult.Failed<>(new Failure.Unreadable("more than " + Redirects.MOST + " redirects", ""));
    }

    private Redirects redirects(URI address) {
        Set<String> hosts = new HashSet<>(adapter.hosts());
        hosts.add(address.getHost());
        return new Redirects(address, hosts, false);
    }

    private HttpRequest request(URI address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(HEADERS_LIMIT).header("User-Agent", settings.userAgent());
        known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        known.lastModified()
                .filter(date -> date.endsWith("GMT"))
                .ifPresent(date -> request.header("If-Modified-Since", date));
        return request.build();
    }

    private FetchResult<Document> answered(URI address, HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() == 304) {
            answer.body().close();
            return new FetchResult.Unchanged<>(Provenance.of(adapter.id(), address, clock.instant()));
        }
        Optional<Failure> failure = adapter.judge(new PlatformResponse(
                address,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type"),
                new RetryAfter(ClientSettings.CAREFUL.longestPause(), Clock.systemUTC())
                        .read(
                                answer.headers().firstValue("Retry-After").orElse(null),
                                answer.headers().firstValue("Date").orElse(null)),
                ""));
        if (failure.isPresent()) {
            answer.body().close();
            return new FetchResult.Failed<>(failure.get());
        }
        received = new DocumentValidators(
                answer.headers().firstValue("ETag"), answer.headers().firstValue("Last-Modified"));
        return fetched(address, answer.body(), answer.headers().firstValueAsLong("Content-Length"));
    }

    private FetchResult<Document> fetched(URI address, InputStream body, OptionalLong announced) {
        InputStream bounded = new BoundedStream(body, settings.mostBytes(), settings.timeLimit(), copy);
        return new FetchResult.Fetched<>(
                new Document(address, bounded, announced),
                List.of(),
                Provenance.of(adapter.id(), address, clock.instant()));
    }
}
