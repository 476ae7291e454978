package fr.guichet.client;

import fr.guichet.spi.PlatformAdapter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;
import jakarta.ws.rs.Priorities;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What all attempts on one platform share: its pace, its pauses, its built clients, its response cache. Works only inside a running Quarkus application. Thread-safe. */
public final class PlatformClients {

    private final PlatformAdapter adapter;
    private final ClientSettings settings;
    private final Vertx vertx;
    private final Pacer pacer;
    private final Consumer<Exchange> listener;
    private final Supplier<Optional<String>> hold;
    private final ResponseCache cache;
    private final URI base;
    private final Redirects redirects;
    private final Map<Class<?>, Object> built = new ConcurrentHashMap<>();

    /** @param listener receives each exchange when it has ended, on the caller's thread */
    public PlatformClients(PlatformAdapter adapter, ClientSettings settings, Vertx vertx, Consumer<Exchange> listener) {
        this(adapter, settings, vertx, listener, Optional::empty);
    }

    /**
     * @param listener receives each exchange when it has ended, on the caller's thread
     * @param hold returns why no request may be sent now, for operators; empty while they may. Called before each request
     */
    public PlatformClients(
            PlatformAdapter adapter,
            ClientSettings settings,
            Vertx vertx,
            Consumer<Exchange> listener,
            Supplier<Optional<String>> hold) {
        this(adapter, settings, vertx, listener, hold, new Pacer(settings.requestsPerSecond(), settings.concurrency()));
    }

    PlatformClients(
            PlatformAdapter adapter,
            ClientSettings settings,
            Vertx vertx,
            Consumer<Exchange> listener,
            Supplier<Optional<String>> hold,
            Pacer pacer) {
        this.hold = hold;
        this.adapter = adapter;
        this.settings = settings;
        this.vertx = vertx;
        this.pacer = pacer;
        this.listener = listener;
        this.cache = new ResponseCache(settings.cacheBytes());
        this.base = settings.baseUrl().orElseGet(adapter::address);
        this.redirects = new Redirects(base, adapter.hosts(), settings.baseUrl().isPresent());
    }

    /**
     * A context for one attempt.
     *
     * @param clock the one clock of slots and days
     * @param adapterSettings the adapter's own settings, by name
     */
    public Attempt attempt(Clock clock, Map<String, String> adapterSettings) {
        return new Attempt(this, clock, adapterSettings, settings.attemptDeadline(), false);
    }

    /** The same for a check on demand: it uses no response that an earlier attempt cached. */
    public Attempt check(Clock clock, Map<String, String> adapterSettings) {
        return new Attempt(this, clock, adapterSettings, settings.attemptDeadline(), true);
    }

    /** The same for listing all centres: each request has its time limit, the attempt has none. */
    public Attempt listing(Clock clock, Map<String, String> adapterSettings) {
        return new Attempt(this, clock, adapterSettings, ChronoUnit.FOREVER.getDuration(), false);
    }

    /** The pace and the pause of the platform. */
    public Pacer pacer() {
        return pacer;
    }

    /** Removes all cached responses. */
    public void clearCache() {
        cache.clear();
    }

    /** Why no request may be sent now, for operators; empty while they may. */
    Optional<String> hold() {
        return hold.get();
    }

    ResponseCache cache() {
        return cache;
    }

    Redirects redirects() {
        return redirects;
    }

    Consumer<Exchange> listener() {
        return listener;
    }

    <T> T built(Class<T> api) {
        return api.cast(built.computeIfAbsent(api, this::build));
    }

    private Object build(Class<?> api) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(base)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .userAgent(settings.userAgent())
                .enableCompression(true)
                .disableDefaultMapper(true)
                .followRedirects(false)
                .property("io.quarkus.rest.client.connection-pool-size", settings.concurrency())
                .httpClientRequestCustomizer(
                        new ResponseLimits(vertx, settings.requestTimeout(), settings.maxResponseBytes()))
                .register(
                        new ExchangeFilter(adapter, new RetryAfter(settings.longestPause(), Clock.systemUTC())),
                        Priorities.AUTHENTICATION)
                .register(new WireReader(), Priorities.AUTHENTICATION)
                .build(api);
    }
}
