package fr.guichet.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends typical requests to the running service, then exits. The JVM records its ahead-of-time cache from this run. */
public final class Rehearsal implements QuarkusApplication {

    private static final List<String> PATHS = List.of(
            "/",
            "/api/v1/platforms",
            "/api/v1/departements",
            "/api/v1/communes?q=saint",
            "/api/v1/centres?departement=75",
            "/api/v1/centres?near=48.85,2.35&radius=20",
            "/api/v1/days?departement=75",
            "/api/v1/slots?departement=75",
            "/recherche?departement=75",
            "/carte",
            "/etat");

    private static final int TIMES = 20;

    /** Five seconds in total, so that the run includes fetches and publications. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

    @Override
    public int run(String... args) throws InterruptedException {
        String service = "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int time = 0; time < TIMES; time++) {
            for (String path : PATHS) {
                send(http, URI.create(service + path));
            }
            Thread.sleep(BETWEEN);
        }
        return ExitStatus.OK;
    }

    /** Discards the response. */
    private static void send(HttpClient http, URI uri) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(REQUEST_TIMEOUT)
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            System.err.println("guichet: " + uri + ": " + e.getMessage());
        }
    }
}
