package fr.guichet.endtoend;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts a stub server in the place of every platform, for a registry of two centres. Pauses and delays are short, so that a test sees recovery. */
public final class OnStub implements QuarkusTestResourceLifecycleManager {

    private static volatile @Nullable WireMockServer running;

    /** The stub of the running test. */
    static WireMockServer stub() {
        return Objects.requireNonNull(running, "no test is running on a stub");
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
