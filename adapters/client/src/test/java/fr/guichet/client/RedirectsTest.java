package fr.guichet.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Keepable;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedirectsTest {

    private static final Instant NOW = Instant.parse("2021-05-20T06:00:00Z");

    @Inject
    Vertx vertx;

    private final AtomicInteger counted = new AtomicInteger();
    private final List<Duration> waits = new ArrayList<>();
    private int requestsPerDay = Integer.MAX_VALUE;
    private long nanos;
    private WireMockServer server;
    private PlatformClients clients;
    private Attempt attempt;

    @BeforeEach
    void start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        ClientSettings settings = ClientSettings.CAREFUL
                .withBaseUrl(URI.create(server.baseUrl()))
                .withBounds(Duration.ofSeconds(30), Duration.ofMinutes(2), 10_000);
        Pacer pacer = new Pacer(2, 1, () -> nanos, this::sleep, () -> 0);
        clients = new PlatformClients(
                new TownHall(), settings, vertx, exchange -> counted.incrementAndGet(), this::usedUp, pacer);
        attempt = attempt();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void followsThreeRedirectsEachPacedCountedAndReportedAsARequest() {
        redirect("/days", "/1");
        redirect("/1", "https://mairie.example/2?a=b%20c");
        redirect("/2?a=b%20c", "3");
        stub("/3", okJson("{\"from\": \"Monday\"}"));

        assertEquals(new Days("Monday"), days());

        assertEquals(List.of("/days", "/1", "/2?a=b%20c", "/3"), received());
        assertEquals(
                List.of("302 /days", "302 /1", "302 /2?a=b%20c", "200 /3"),
                attempt.exchanges().stream().map(RedirectsTest::described).toList());
        assertEquals(4, counted.get());
        assertEquals(List.of(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(500)), waits);
    }

    @Test
    void followsARedirectToADeclaredHost() {
        String otherHost = server.baseUrl().replace("localhost", "127.0.0.1");
        TownHall townHall = new TownHall(URI.create(server.baseUrl()), Set.of("localhost", "127.0.0.1"));
        clients = new PlatformClients(townHall, ClientSettings.CAREFUL.withPace(1000, 1), vertx, exchange -> {});
        attempt = attempt();
        redirect("/days", otherHost + "/1");
        stub("/1", okJson("{\"from\": \"Monday\"}"));

        assertEquals(new Days("Monday"), days());
        assertEquals(URI.create(otherHost + "/1"), attempt.exchanges().getLast().url());
    }

    @Test
    void doesNotFollowAFourthRedirect() {
        redirect("/days", "/1");
        redirect("/1", "/2");
        redirect("/2", "/3");
        redirect("/3", "/4");

        assertEquals(
                "302 at /days",
                assertInstanceOf(Failure.Unreadable.class, failure()).detail());
        assertEquals(List.of("/days", "/1", "/2", "/3"), received());
        assertEquals(4, counted.get());
    }

    @Test
    void followsNoRedirectToAnotherHostOrSchemeOrWithoutAnAddress() {
        for (String location : List.of("http://elsewhere.example/1", "ftp://mairie.example/1", "http://:x", "")) {
            redirect("/days", location);

            assertEquals(
                    "302 at /days",
                    assertInstanceOf(Failure.Unreadable.class, failure()).detail(),
                    location);
        }
        stub("/days", status(302));
        assertInstanceOf(Failure.Unreadable.class, failure());
        assertEquals(5, counted.get());
    }

    @Test
    void sendsNoHopBeyondTheBudgetOfTheDay() {
        requestsPerDay = 2;
        redirect("/days", "/1");
        redirect("/1", "/2");
        redirect("/2", "/3");

        assertThrows(RequestNotSentException.class, this::days);
        assertEquals(List.of("/days", "/1"), received());
        assertEquals(2, counted.get());
    }

    @Test
    void sendsNoHopWhileThePlatformPauses() {
        redirect("/days", "/1");
        stub("/1", status(429).withHeader("Retry-After", "120"));

        assertInstanceOf(Failure.Refused.class, failure());
        assertEquals(Optional.of(Duration.ofMinutes(2)), clients.pacer().pauseLeft());
        assertInstanceOf(Failure.Refused.class, failure());
        assertEquals(List.of("/days", "/1"), received());
    }

    @Test
    void cachesTheResponseUnderTheAddressThatWasCalled() {
        redirect("/days", "/1");
        stub("/1", okJson("{\"from\": \"Monday\"}"));

        assertEquals(new Days("Monday"), attempt.client(DaysApi.class).cached());
        assertEquals(new Days("Monday"), attempt.freshClient(DaysApi.class).cached());
        assertEquals(new Days("Monday"), attempt().client(DaysApi.class).cached());

        assertEquals(List.of("/days", "/1"), received());
    }

    private Days days() {
        return attempt.client(DaysApi.class).days();
    }

    private Failure failure() {
        return assertThrows(FetchFailedException.class, this::days).failure();
    }

    private Attempt attempt() {
        return clients.attempt(Clock.fixed(NOW, ZoneOffset.UTC), Map.of());
    }

    private void redirect(String from, String to) {
        stub(from, status(302).withHeader("Location", to));
    }

    private void stub(String url, ResponseDefinitionBuilder response) {
        server.stubFor(get(urlEqualTo(url)).willReturn(response));
    }

    private List<String> received() {
        List<LoggedRequest> requests = server.findAll(getRequestedFor(anyUrl()));
        return requests.stream().map(LoggedRequest::getUrl).toList();
    }

    private static String described(Exchange exchange) {
        String query = exchange.url().getRawQuery();
        return exchange.status().orElseThrow() + " " + exchange.url().getRawPath() + (query == null ? "" : "?" + query);
    }

    private Optional<String> usedUp() {
        return counted.get() >= requestsPerDay ? Optional.of("the requests of today are used up") : Optional.empty();
    }

    private void sleep(long nanoseconds) {
        waits.add(Duration.ofNanos(nanoseconds));
        nanos += nanoseconds;
    }

    record Days(String from) {}

    interface DaysApi {
        @GET
        @Path("/days")
        Days days();

        @GET
        @Path("/days")
        @Keepable(hours = 4)
        Days cached();
    }
}
