package fr.guichet.client;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.Keepable;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResponseCacheTest {

    private static final String ETAG = "W/\"1\"";
    private static final String CHANGED = "Thu, 20 May 2021 06:00:00 GMT";
    private static final Duration WITHIN = Duration.ofHours(4).minusSeconds(1);
    private static final Duration BEYOND = Duration.ofHours(4);

    @Inject
    Vertx vertx;

    private WireMockServer server;
    private PlatformClients clients;
    private Instant now = Instant.parse("2021-05-20T06:00:00Z");

    @BeforeEach
    void start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        cacheOf(1_000_000);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void usesAnEntryWithinItsHoursWithoutARequest() {
        answer(hours("9-12"));
        assertEquals(new Hours("9-12"), fetch());
        answer(hours("14-18"));
        now = now.plus(WITHIN);

        Attempt later = attempt();
        assertEquals(new Hours("9-12"), later.client(HoursApi.class).hours("nord"));

        assertEquals(List.of(), later.exchanges());
        assertEquals(1, requests().size());
    }

    @Test
    void anEntryNeedsNoTurnAndIsUsedWhileThePlatformPauses() {
        answer(hours("9-12"));
        fetch();
        clients.pacer().pause(Duration.ofMinutes(5));

        assertEquals(new Hours("9-12"), fetch());
    }

    @Test
    void sendsAConditionalRequestAfterTheHoursAndA304ConfirmsTheEntry() {
        answer(hours("9-12").withHeader("ETag", ETAG).withHeader("Last-Modified", CHANGED));
        fetch();
        answer(status(304));
        now = now.plus(BEYOND);

        Attempt later = attempt();
        assertEquals(new Hours("9-12"), later.client(HoursApi.class).hours("nord"));
        now = now.plus(WITHIN);
        assertEquals(new Hours("9-12"), fetch());

        assertEquals(304, later.exchanges().getFirst().status().orElseThrow());
        assertEquals(2, requests().size());
        server.verify(
                1,
                getRequestedFor(anyUrl())
                        .withHeader("If-None-Match", equalTo(ETAG))
                        .withHeader("If-Modified-Since", equalTo(CHANGED)));
    }

    @Test
    void aChangedResponseReplacesTheEntry() {
        answer(hours("9-12").withHeader("ETag", ETAG));
        fetch();
        answer(hours("14-18").withHeader("ETag", "W/\"2\""));
        now = now.plus(BEYOND);

        assertEquals(new Hours("14-18"), fetch());
        assertEquals(new Hours("14-18"), fetch());
        assertEquals(2, requests().size());
    }

    @Test
    void aFreshClientSendsTheSameRequestAtOnceAndReplacesTheEntry() {
        answer(hours("9-12").withHeader("ETag", ETAG));
        fetch();
        answer(hours("14-18"));

        assertEquals(new Hours("14-18"), fetchFresh());
        assertEquals(new Hours("14-18"), fetch());

        assertEquals(2, requests().size());
        assertEquals(requests().getFirst().getUrl(), requests().getLast().getUrl());
        server.verify(2, getRequestedFor(anyUrl()).withHeader("Cache-Control", absent()));
        server.verify(1, getRequestedFor(anyUrl()).withHeader("If-None-Match", equalTo(ETAG)));
    }

    @Test
    void aFreshClientAcceptsTheResponseToTheLastRequestOfItsAttempt() {
        answer(hours("9-12"));
        Attempt attempt = attempt();
        attempt.client(HoursApi.class).hours("nord");
        assertEquals(new Hours("9-12"), attempt.freshClient(HoursApi.class).hours("nord"));
        assertEquals(1, requests().size());

        attempt.client(HoursApi.class).now("nord");
        attempt.freshClient(HoursApi.class).hours("nord");
        assertEquals(3, requests().size());
    }

    @Test
    void aFailedRequestIsAFailureAndNeverTheOldResponse() {
        List<ResponseDefinitionBuilder> failures = List.of(
                status(429),
                serverError(),
                notFound(),
                okJson("{\"days\": "),
                okJson(""),
                okJson("{\"days\": {}}"),
                status(204),
                status(302).withHeader("Location", "http://ailleurs.example/"),
                okJson("{}").withFault(Fault.CONNECTION_RESET_BY_PEER));
        for (ResponseDefinitionBuilder failure : failures) {
            cacheOf(1_000_000);
            answer(hours("9-12").withHeader("ETag", ETAG));
            fetch();
            answer(failure);
            now = now.plus(BEYOND);

            assertThrows(FetchFailedException.class, this::fetch);
        }
    }

    @Test
    void aSuspectEntryIsRequestedAgainEvenWithinItsHours() {
        answer(hours("9-12").withHeader("ETag", ETAG));
        fetch();
        answer(serverError());
        assertThrows(FetchFailedException.class, this::fetchFresh);

        assertInstanceOf(
                Failure.Unreachable.class,
                assertThrows(FetchFailedException.class, this::fetch).failure());
        answer(status(304));
        assertEquals(new Hours("9-12"), fetch());
        assertEquals(new Hours("9-12"), fetch());
        assertEquals(4, requests().size());
    }

    @Test
    void aFailureIsNotCached() {
        answer(notFound());
        assertInstanceOf(
                Failure.Gone.class,
                assertThrows(FetchFailedException.class, this::fetch).failure());
        answer(hours("9-12"));

        assertEquals(new Hours("9-12"), fetch());
    }

    @Test
    void notModifiedWithoutAnEntryIsUnreadable() {
        answer(status(304));

        assertInstanceOf(
                Failure.Unreadable.class,
                assertThrows(FetchFailedException.class, this::fetch).failure());
    }

    @Test
    void notModifiedToAnUnconditionalRequestIsUnreadable() {
        answer(hours("9-12"));
        fetch();
        answer(status(304));
        now = now.plus(BEYOND);

        assertInstanceOf(
                Failure.Unreadable.class,
                assertThrows(FetchFailedException.class, this::fetch).failure());
    }

    @Test
    void anotherAddressIsAnotherEntry() {
        server.stubFor(get(urlPathEqualTo("/hours"))
                .withQueryParam("district", equalTo("nord"))
                .willReturn(hours("9-12")));
        server.stubFor(get(urlPathEqualTo("/hours"))
                .withQueryParam("district", equalTo("sud"))
                .willReturn(hours("14-18")));

        assertEquals(new Hours("9-12"), attempt().client(HoursApi.class).hours("nord"));
        assertEquals(new Hours("14-18"), attempt().client(HoursApi.class).hours("sud"));
    }

    @Test
    void anUnmarkedMethodAlwaysSendsARequest() {
        answer(hours("9-12").withHeader("ETag", ETAG));
        attempt().client(HoursApi.class).now("nord");
        attempt().client(HoursApi.class).now("nord");

        assertEquals(2, requests().size());
        server.verify(2, getRequestedFor(anyUrl()).withHeader("If-None-Match", absent()));
    }

    @Test
    void theCacheIsBoundedInBytes() {
        cacheOf(4_000);
        answer(okJson("{\"days\": \"9-12\", \"padding\": \"" + "x".repeat(1_000) + "\"}"));
        fetchDistricts(10);
        fetchDistricts(10);

        // No more than three of them fit.
        assertTrue(requests().size() >= 10 + 7, "requests: " + requests().size());
    }

    @Test
    void aCacheOfZeroBytesStoresNothing() {
        cacheOf(0);
        answer(hours("9-12"));
        fetch();
        fetch();

        assertEquals(2, requests().size());
    }

    @Test
    void concurrentCallsSendOneRequest() throws Exception {
        answer(hours("9-12").withFixedDelay(200));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Hours>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(this::fetch))
                    .toList();
            for (Future<Hours> one : all) {
                assertEquals(new Hours("9-12"), one.get());
            }
        }
        assertEquals(1, requests().size());
    }

    @Test
    void aFailedFetchRemovesTheEntriesItRestsOnAndNoOthers() {
        answer(hours("9-12"));
        fetchDistricts(2);
        FetchResult<Hours> unreadable = new FetchResult.Failed<>(new Failure.Unreadable("no days"));
        attempt().run(context -> {
            context.client(HoursApi.class).hours("district-0");
            return unreadable;
        });
        assertEquals(2, requests().size());

        fetchDistricts(2);
        assertEquals(3, requests().size());
    }

    @Test
    void aBugWhileReadingAnEntryRemovesIt() {
        answer(hours("9-12"));
        fetch();
        assertThrows(IllegalStateException.class, () -> attempt().run(context -> {
            context.client(HoursApi.class).hours("nord");
            throw new IllegalStateException("a bug");
        }));

        fetch();
        assertEquals(2, requests().size());
    }

    @Test
    void aFetchThatIsNotAnsweredKeepsTheEntriesItRestsOn() {
        answer(hours("9-12"));
        List<Failure> failures =
                List.of(new Failure.Unreachable("reset"), new Failure.Refused("429", Optional.empty()));
        for (Failure failure : failures) {
            attempt().run(context -> {
                context.client(HoursApi.class).hours("nord");
                return new FetchResult.Failed<>(failure);
            });
        }
        assertEquals(1, requests().size());
    }

    @Test
    void aCheckUsesNoEarlierEntryAndItsOwnOnce() {
        answer(hours("9-12"));
        fetch();
        answer(hours("14-18"));

        Attempt check = clients.check(Clock.fixed(now, ZoneOffset.UTC), Map.of());
        assertEquals(new Hours("14-18"), check.client(HoursApi.class).hours("nord"));
        check.client(HoursApi.class).now("nord");
        assertEquals(new Hours("14-18"), check.client(HoursApi.class).hours("nord"));
        assertEquals(2, check.exchanges().size());
        assertEquals(new Hours("14-18"), fetch());
    }

    @Test
    void aClearedCacheIsEmpty() {
        answer(hours("9-12"));
        fetch();
        clients.clearCache();
        fetch();

        assertEquals(2, requests().size());
    }

    private void cacheOf(long bytes) {
        ClientSettings settings = ClientSettings.CAREFUL
                .withBaseUrl(URI.create(server.baseUrl()))
                .withPace(1000, 4)
                .withBounds(Duration.ofSeconds(30), Duration.ofMinutes(2), 10_000)
                .withCacheBytes(bytes);
        clients = new PlatformClients(new TownHall(), settings, vertx, exchange -> {});
    }

    private void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathMatching("/hours|/now")).willReturn(answer));
    }

    private static ResponseDefinitionBuilder hours(String days) {
        return okJson("{\"days\": \"" + days + "\"}");
    }

    private Attempt attempt() {
        return clients.attempt(Clock.fixed(now, ZoneOffset.UTC), Map.of());
    }

    private Hours fetch() {
        return attempt().client(HoursApi.class).hours("nord");
    }

    private Hours fetchFresh() {
        return attempt().freshClient(HoursApi.class).hours("nord");
    }

    private void fetchDistricts(int count) {
        for (int i = 0; i < count; i++) {
            attempt().client(HoursApi.class).hours("district-" + i);
        }
    }

    private List<LoggedRequest> requests() {
        return server.findAll(getRequestedFor(anyUrl()));
    }

    record Hours(String days) {}

    interface HoursApi {
        @GET
        @Path("/hours")
        @Keepable(hours = 4)
        Hours hours(@QueryParam("district") String district);

        @GET
        @Path("/now")
        Hours now(@QueryParam("district") String district);
    }
}
