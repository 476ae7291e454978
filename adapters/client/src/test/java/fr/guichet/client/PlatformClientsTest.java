package fr.guichet.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlatformClientsTest {

    /** Long enough for a busy machine. */
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);

    /** For tests that exceed it. */
    private static final Duration SHORT_REQUEST_LIMIT = Duration.ofMillis(400);

    @Inject
    Vertx vertx;

    private WireMockServer server;
    private Attempt attempt;
    private PlatformClients clients;
    private volatile Optional<String> hold = Optional.empty();

    @BeforeEach
    void start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        limitRequestsTo(REQUEST_LIMIT);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void parsesAResponseAndRecordsTheExchange() {
        answer(okJson("{\"number\": 3, \"unknown\": [1, {\"deep\": true}]}"));

        assertEquals(new Ticket(3), fetch());
        assertEquals("/tickets/a", attempt.exchanges().getFirst().url().getPath());
        assertEquals(200, attempt.exchanges().getFirst().status().orElseThrow());
    }

    @Test
    void acceptsJsonUnderAnotherMediaType() {
        answer(aResponse().withHeader("Content-Type", "text/plain").withBody("{\"number\": 3}"));

        assertEquals(new Ticket(3), fetch());
    }

    @Test
    void readsAGzippedResponse() {
        answer(okJson("{\"number\": 3, \"padding\": \"" + "x".repeat(5_000) + "\"}"));

        assertEquals(new Ticket(3), fetch());
        server.verify(getRequestedFor(urlPathEqualTo("/tickets/a"))
                .withHeader("Accept-Encoding", com.github.tomakehurst.wiremock.client.WireMock.containing("gzip")));
    }

    @Test
    void refusalsCarryTheirRetryAfter() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "120"));

        Failure.Refused refused = assertInstanceOf(Failure.Refused.class, failure());
        assertEquals(Duration.ofMinutes(2), refused.retryAfter().orElseThrow());
    }

    @Test
    void aDatedRetryAfterIsComparedWithTheDateOfItsResponse() {
        answer(aResponse()
                .withStatus(429)
                .withHeader("Date", "Tue, 13 Apr 2021 10:00:00 GMT")
                .withHeader("Retry-After", "Tue, 13 Apr 2021 10:02:00 GMT"));

        Failure.Refused refused = assertInstanceOf(Failure.Refused.class, failure());
        assertEquals(Duration.ofMinutes(2), refused.retryAfter().orElseThrow());
    }

    @Test
    void forbiddenJsonIsARefusal() {
        answer(aResponse()
                .withStatus(403)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"number\": 3}"));

        assertInstanceOf(Failure.Refused.class, failure());
    }

    @Test
    void aServerErrorIsUnreachable() {
        answer(aResponse().withStatus(500));

        assertInstanceOf(Failure.Unreachable.class, failure());
        assertEquals(500, attempt.exchanges().getFirst().status().orElseThrow());
    }

    @Test
    void notFoundIsGone() {
        answer(aResponse().withStatus(404));

        assertInstanceOf(Failure.Gone.class, failure());
    }

    @Test
    void htmlIsUnreadableWhateverItsMediaType() {
        answer(okJson("<!DOCTYPE html><title>Just a moment</title>"));

        Failure.Unreadable unreadable = assertInstanceOf(Failure.Unreadable.class, failure());
        assertTrue(unreadable.excerpt().contains("Just a moment"));
    }

    @Test
    void namesTheFieldOfAnotherType() {
        answer(okJson("{\"number\": {\"value\": 3}}"));

        Failure.Unreadable unreadable = assertInstanceOf(Failure.Unreadable.class, failure());
        assertTrue(unreadable.detail().contains("number"), unreadable.detail());
        assertTrue(unreadable.excerpt().contains("value"));
    }

    @Test
    void aTruncatedResponseIsUnreadable() {
        answer(okJson("{\"number\": 3"));

        assertInstanceOf(Failure.Unreadable.class, failure());
    }

    @Test
    void anEmptyResponseIsUnreadable() {
        answer(aResponse().withStatus(200));

        assertInstanceOf(Failure.Unreadable.class, failure());
    }

    @Test
    void aConnectionResetIsUnreachable() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertInstanceOf(Failure.Unreachable.class, failure());
    }

    @Test
    void aRefusedConnectionIsUnreachable() {
        server.stop();

        assertInstanceOf(Failure.Unreachable.class, failure());
        assertTrue(attempt.exchanges().getFirst().status().isEmpty());
    }

    @Test
    void endsAResponseThatIsTooLarge() {
        answer(okJson("{\"number\": 3, \"padding\": \"" + "x".repeat(20_000) + "\"}"));

        Failure.Unreadable unreadable = assertInstanceOf(Failure.Unreadable.class, failure());
        assertTrue(unreadable.detail().contains("10000"), unreadable.detail());
    }

    @Test
    void endsAResponseThatNeverStarts() {
        limitRequestsTo(SHORT_REQUEST_LIMIT);
        answer(okJson("{\"number\": 3}").withFixedDelay(20_000));

        assertInstanceOf(Failure.Unreachable.class, failure());
    }

    @Test
    void endsAResponseThatDripsBytes() {
        limitRequestsTo(SHORT_REQUEST_LIMIT);
        answer(okJson("{\"number\": 3, \"padding\": \"" + "x".repeat(2_000) + "\"}")
                .withHeader("Content-Encoding", "identity")
                .withChunkedDribbleDelay(100, 20_000));

        assertInstanceOf(Failure.Unreachable.class, failure());
    }

    @Test
    void refusesNestingBeyondReason() {
        answer(okJson("{\"number\": 3, \"deep\": " + "[".repeat(500) + "]".repeat(500) + "}"));

        assertInstanceOf(Failure.Unreadable.class, failure());
    }

    @Test
    void followsARedirectToADeclaredHostOnTheConfiguredAddress() {
        server.stubFor(get(urlPathEqualTo("/tickets/a"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", "https://mairie.example/tickets/b")));
        server.stubFor(get(urlPathEqualTo("/tickets/b")).willReturn(okJson("{\"number\": 4}")));

        assertEquals(new Ticket(4), fetch());
    }

    @Test
    void doesNotFollowARedirectToAnotherHost() {
        answer(aResponse().withStatus(302).withHeader("Location", "http://elsewhere.example/tickets/b"));

        assertInstanceOf(Failure.Unreadable.class, failure());
    }

    @Test
    void sendsNothingWhileThePlatformPauses() {
        answer(okJson("{\"number\": 3}"));
        clients.pacer().pause(Duration.ofMinutes(5));

        assertInstanceOf(Failure.Refused.class, failure());
        server.verify(0, getRequestedFor(urlPathEqualTo("/tickets/a")));
    }

    @Test
    void sendsNothingAfterAWaitDuringWhichAPauseBegan() throws Exception {
        answer(okJson("{\"number\": 3}"));
        Pacer.Turn first = clients.pacer().take();
        List<Pacer.Turn> others = List.of(
                clients.pacer().take(), clients.pacer().take(), clients.pacer().take());
        FutureTask<Failure> call = new FutureTask<>(this::failure);
        Thread caller = Thread.ofPlatform().start(call);
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        clients.pacer().pause(Duration.ofMinutes(5));
        first.close();

        assertInstanceOf(Failure.Refused.class, call.get(10, TimeUnit.SECONDS));
        server.verify(0, getRequestedFor(urlPathEqualTo("/tickets/a")));
        others.forEach(Pacer.Turn::close);
        assertNotNull(clients.pacer().take(), "the turn was given back");
    }

    @Test
    void sendsNothingAfterAWaitDuringWhichRequestsWereForbiddenAndGivesTheTurnBack() throws Exception {
        answer(okJson("{\"number\": 3}"));
        Pacer.Turn first = clients.pacer().take();
        List<Pacer.Turn> others = List.of(
                clients.pacer().take(), clients.pacer().take(), clients.pacer().take());
        FutureTask<Ticket> call = new FutureTask<>(this::fetch);
        Thread caller = Thread.ofPlatform().start(call);
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        hold = Optional.of("paused by claire");
        first.close();

        ExecutionException ended = assertThrows(ExecutionException.class, () -> call.get(10, TimeUnit.SECONDS));
        assertEquals(
                "paused by claire",
                assertInstanceOf(RequestNotSentException.class, ended.getCause())
                        .why());
        server.verify(0, getRequestedFor(urlPathEqualTo("/tickets/a")));
        others.forEach(Pacer.Turn::close);
        assertNotNull(clients.pacer().take(), "the turn was given back");
    }

    private void limitRequestsTo(Duration requestLimit) {
        ClientSettings settings = ClientSettings.CAREFUL
                .withBaseUrl(URI.create(server.baseUrl()))
                .withPace(1000, 4)
                .withBounds(requestLimit, Duration.ofMinutes(2), 10_000);
        clients = new PlatformClients(new TownHall(), settings, vertx, exchange -> {}, () -> hold);
        attempt = clients.attempt(Clock.systemUTC(), Map.of());
    }

    private void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo("/tickets/a")).willReturn(answer));
    }

    private Ticket fetch() {
        return attempt.client(TicketApi.class).ticket("a");
    }

    private Failure failure() {
        return assertThrows(FetchFailedException.class, this::fetch).failure();
    }

    record Ticket(int number) {}

    interface TicketApi {
        @GET
        @Path("/tickets/{id}")
        Ticket ticket(@PathParam("id") String id);
    }
}
