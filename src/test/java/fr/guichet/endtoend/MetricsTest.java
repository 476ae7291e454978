package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metrics, alerts and their runbook, health, logs. */
@QuarkusTest
@WithTestResource(OnStub.class)
class MetricsTest {

    private static final Path ALERTS = Path.of("../docker/prometheus/alerts.yml");
    private static final Path DASHBOARD = Path.of("../docker/grafana/dashboards/guichet.json");
    private static final Path RUNBOOK = Path.of("../docs/operations.md");
    private static final Pattern METRIC = Pattern.compile("\\b(?:guichet|http_server)_[a-z_]+");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource(value = "metrics", management = true)
    URL metrics;

    @TestHTTPResource(value = "health", management = true)
    URL health;

    @BeforeEach
    void thePlatformRefuses() {
        OnStub.stub().resetAll();
        OnStub.stub()
                .stubFor(WireMock.get(WireMock.anyUrl())
                        .willReturn(WireMock.aResponse().withStatus(403)));
        await().atMost(PATIENCE).until(() -> scrape().contains("guichet_platform_attempts_total"));
        given().get("/api/v1/platforms").then().statusCode(200);
    }

    @Test
    void everyMetricOfTheAlertsAndOfTheDashboardExists() throws IOException {
        Set<String> used = new TreeSet<>(all(METRIC, Files.readString(ALERTS)));
        used.addAll(all(METRIC, Files.readString(DASHBOARD)));
        assertTrue(used.size() > 12, used.toString());

        String metrics = scrape();
        List<String> missing = used.stream()
                .filter(name -> !metrics.contains("\n" + name + "{") && !metrics.contains("\n" + name + " "))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void theRunbookHasExactlyTheAlerts() throws IOException {
        List<String> alerts = all(Pattern.compile("(?<=- alert: )\\w+"), Files.readString(ALERTS));
        List<String> sections = all(Pattern.compile("(?m)(?<=^### )\\w+"), Files.readString(RUNBOOK));

        assertFalse(alerts.isEmpty());
        assertEquals(alerts, sections);
    }

    @Test
    void labelsComeFromClosedLists() {
        String metrics = scrape();

        assertTrue(all(Pattern.compile("(?<=ending=\")[a-z-]+"), metrics).stream()
                .allMatch(Set.of("answered", "refused", "unreachable", "unreadable", "gone")::contains));
        assertFalse(metrics.contains("centre-de-la-halle"), "no listing is a label");
    }

    @Test
    void noCentreIsAMetricLabel() {
        String id = given().get("/api/v1/centres?limit=1").path("centres[0].id");
        for (int time = 0; time < 3; time++) {
            given().get("/api/v1/centres/" + id).then().statusCode(200);
            given().get("/api/v1/departements/54").then().statusCode(200);
        }

        String metrics = scrape();
        assertTrue(metrics.contains("uri=\"/api/v1/centres/{id}\""), "it is counted");
        assertTrue(metrics.contains("uri=\"/api/v1/departements/{code}\""), "it is counted");
        assertFalse(metrics.contains("/" + id + '"') || metrics.contains("/54\""), "as what it is");
    }

    @Test
    void aDeadPlatformOnlyAffectsItsOwnHealthGroup() {
        await().atMost(PATIENCE)
                .until(() -> given().get(health + "/group/sources").statusCode() == 503);
        given().get(health + "/group/sources")
                .then()
                .body("checks.find { it.name == 'sources' }.data.doctolib", equalTo("silent"));

        given().get(health + "/ready").then().statusCode(200);
        given().get(health + "/live").then().statusCode(200);
        given().get(health + "/ready").then().body("checks.findAll { it.name == 'sources' }.size()", equalTo(0));
    }

    @Test
    void aPlatformThatStaysSilentIsNotLoggedAgain() {
        List<String> lines = new ArrayList<>();
        Handler handler = new Lines(lines);
        Logger.getLogger("").addHandler(handler);
        try {
            await().atMost(PATIENCE)
                    .until(() -> given().get(health + "/group/sources").statusCode() == 503);
            lines.clear();
            OnStub.stub().resetRequests();
            await().atMost(PATIENCE)
                    .until(() -> OnStub.stub()
                                    .findAll(WireMock.anyRequestedFor(WireMock.anyUrl()))
                                    .size()
                            >= 3);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertEquals(
                List.of(),
                lines.stream().filter(line -> line.contains("stopped talking")).toList());
    }

    private String scrape() {
        return given().get(metrics).asString();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static final class Lines extends Handler {
        private final List<String> lines;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public synchronized void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
