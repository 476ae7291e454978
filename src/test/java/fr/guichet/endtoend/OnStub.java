package fr.guichet.endtoend;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts a stub server instead of the platforms, for a registry of two centres. Pauses and delays are short, so that tests see recovery. */
public final class OnStub implements QuarkusTestResourceLifecycleManager {

    /** Days without a slot. */
    static final String NOTHING_FREE = "{\"total\": 0, \"availabilities\": []}";

    private static volatile @Nullable WireMockServer running;

    /** The stub of the running test. */
    static WireMockServer stub() {
        return Objects.requireNonNull(running, "no test is running on a stub");
    }

    /** Resets the stub: from now on both centres exist and answer with these availabilities. */
    static void bothAnswer(String availabilities) {
        stub().resetAll();
        stub().stubFor(get(urlPathEqualTo("/booking/centre-de-la-halle.json"))
                .willReturn(okJson(BrokenPlatformTest.booking(101))));
        stub().stubFor(get(urlPathEqualTo("/booking/centre-du-port.json"))
                .willReturn(okJson(BrokenPlatformTest.booking(201))));
        stub().stubFor(get(urlPathEqualTo("/availabilities.json")).willReturn(okJson(availabilities)));
    }

    @Override
    public Map<String, String> start() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        running = server;
        URL registry = Objects.requireNonNull(getClass().getResource("/registry/two-centres.csv"));
        return Map.ofEntries(
                Map.entry("guichet.registry.enabled", "true"),
                Map.entry("guichet.registry.location", new File(registry.getPath()).getPath()),
                Map.entry("guichet.collect.base-url", server.baseUrl()),
                Map.entry("adapters.doctolib.requests-per-second", "1000"),
                Map.entry("adapters.doctolib.concurrency", "2"),
                Map.entry("adapters.doctolib.request-timeout", "300ms"),
                Map.entry("adapters.doctolib.attempt-deadline", "2s"),
                Map.entry("adapters.doctolib.retries", "0"),
                Map.entry("adapters.doctolib.shortest-interval", "100ms"),
                Map.entry("adapters.doctolib.pause-after-refusal", "200ms"),
                Map.entry("adapters.doctolib.breaker.delay", "200ms"));
    }

    @Override
    public void stop() {
        stub().stop();
        running = null;
    }
}
