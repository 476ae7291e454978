package fr.guichet.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import fr.guichet.client.Attempt;
import fr.guichet.client.ClientSettings;
import fr.guichet.client.PlatformClients;
import fr.guichet.spi.PlatformAdapter;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A platform made of stubs on a free port, behind the client that adapters get. Works only inside a running Quarkus application. */
public final class StubbedPlatform implements AutoCloseable {

    /** For a whole request: long, so that a busy machine breaks no test. */
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);

    /** For tests that wait for the time limit. */
    private static final Duration SHORT_REQUEST_LIMIT = Duration.ofMillis(400);

    /** The largest response that is read. */
    public static final int ANSWER_LIMIT = 200_000;

    private static final Duration ATTEMPT_LIMIT = Duration.ofMinutes(2);

    /** Servers without stubs, to be used again: starting one takes longer than most tests. */
    private static final Queue<WireMockServer> IDLE = new ConcurrentLinkedQueue<>();

    private final WireMockServer server;
    private final PlatformClients clients;
    private final boolean isReused;

    private StubbedPlatform(WireMockServer server, PlatformClients clients, boolean isReused) {
        this.server = server;
        this.clients = clients;
        this.isReused = isReused;
    }

    /** Starts a platform that knows nothing yet: every path is answered 404. */
    public static StubbedPlatform of(PlatformAdapter adapter, Vertx vertx) {
        WireMockServer idle = IDLE.poll();
        return of(adapter, vertx, REQUEST_LIMIT, idle == null ? started() : idle, true);
    }

    /** The same with short time limits, for late responses. Its server is not used again: late responses occupy its threads. */
    public static StubbedPlatform withShortLimits(PlatformAdapter adapter, Vertx vertx) {
        return of(adapter, vertx, SHORT_REQUEST_LIMIT, started(), false);
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        return server;
    }

    private static StubbedPlatform of(
            PlatformAdapter adapter, Vertx vertx, Duration requestLimit, WireMockServer server, boolean isReused) {
        ClientSettings settings = ClientSettings.CAREFUL
                .withBaseUrl(URI.create(server.baseUrl()))
                .withPace(1000, 4)
                .withBounds(requestLimit, ATTEMPT_LIMIT, ANSWER_LIMIT);
        return new StubbedPlatform(server, new PlatformClients(adapter, settings, vertx, exchange -> {}), isReused);
    }

    /** A new context for one fetch. */
    public Attempt attempt(Clock clock) {
        return attempt(clock, Map.of());
    }

    /** A new context for one fetch, with settings of the adapter's own. */
    public Attempt attempt(Clock clock, Map<String, String> adapterSettings) {
        return clients.attempt(clock, adapterSettings);
    }

    /** A new context for one fetch that uses no response cached before. */
    public Attempt check(Clock clock) {
        return clients.check(clock, Map.of());
    }

    /** A new context for listing all centres, with settings of the adapter's own. */
    public Attempt listing(Clock clock, Map<String, String> adapterSettings) {
        return clients.listing(clock, adapterSettings);
    }

    /** Answers a route with its body, as JSON. */
    public void stub(Route route) {
        stub(route, WireMock.okJson(route.body()));
    }

    /** Answers a route otherwise; the latest stub wins. */
    public void stub(Route route, ResponseDefinitionBuilder answer) {
        server.stubFor(route.question().get().willReturn(answer));
    }

    /** Path and query of each request received so far, decoded from its percent signs, in the order of their arrival. */
    public List<String> requests() {
        List<String> urls = new ArrayList<>();
        for (LoggedRequest request : server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()))) {
            urls.add(request.getUrl());
        }
        return Collections.unmodifiableList(urls);
    }

    /** The stub server itself, for what is not a plain route. */
    public WireMockServer server() {
        return server;
    }

    @Override
    public void close() {
        if (isReused) {
            server.resetAll();
            IDLE.add(server);
        } else {
            server.stop();
        }
    }
}
