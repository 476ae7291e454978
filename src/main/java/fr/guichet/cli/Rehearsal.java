package fr.guichet.cli;

import fr.guichet.cli.print.ExitStatus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service asks itself what people ask, and ends: what the JVM sees meanwhile is what its ahead-of-time cache is made of. */
public final class Rehearsal implements QuarkusApplication {

    private static final List<String> QUESTIONS = List.of(
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

    /** Five seconds in all: so platforms are asked meanwhile, and answers become new ones. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public int run(String... args) throws InterruptedException {
        String service = "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int time = 0; time < TIMES; time++) {
            for (String question : QUESTIONS) {
                ask(http, URI.create(service + question));
            }
            Thread.sleep(BETWEEN);
        }
        return ExitStatus.OK;
    }

    /** What it answers matters to nobody. */
    private static void ask(HttpClient http, URI question) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(question)
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            System.err.println("guichet: " + question + ": " + e.getMessage());
        }
    }
}
