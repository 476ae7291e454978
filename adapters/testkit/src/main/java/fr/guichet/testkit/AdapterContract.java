package fr.guichet.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fr.guichet.client.Attempt;
import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The promises of every adapter that fetches availability. Extend it in a {@code @QuarkusTest} and give one conversation that ends with open slots; each claim is then tested on every route of
 * that conversation.
 */
public abstract class AdapterContract {

    /** Longer than any response is cached. */
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    protected Vertx vertx;

    /** The adapter; it plays the role of {@link AvailabilitySource}. */
    protected abstract PlatformAdapter adapter();

    /** The centre to fetch, as {@link PlatformAdapter#recognise} gives it. */
    protected abstract CentreRef centre();

    /** The days to fetch. */
    protected abstract Window window();

    /** The one clock, fixed. */
    protected abstract Clock clock();

    /** All requests of a fetch without failures, each route once, ending in at least one open place. More than one part (motive, page) tests more. */
    protected abstract List<Route> conversation();

    /** The zone of the centre. */
    protected ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    /** What an HTML page instead of data means on this platform. */
    protected UnknownReason htmlMeans() {
        return UnknownReason.UNREADABLE;
    }

    /** What 503 means on this platform. */
    protected UnknownReason unavailableMeans() {
        return UnknownReason.UNREACHABLE;
    }

    @Test
    void anOpenCentreIsOpenAndCostsTheRequestsDeclared() {
        try (StubbedPlatform platform = platform()) {
            Attempt attempt = platform.attempt(clock());

            List<PlaceAvailability> places = fetched(ask(attempt));

            assertTrue(
                    places.stream().anyMatch(place -> place.availability().state() == AvailabilityState.OPEN),
                    () -> "no place is open: " + places);
            assertEquals(conversation().size(), platform.requests().size(), () -> "sent: " + platform.requests());
            assertEquals(platform.requests().size(), attempt.exchanges().size());
        }
    }

    @Test
    void aRefusalIsNotEmptinessWhateverItsBody() {
        everyRouteUnder(
                Fault.refusal(401),
                Fault.refusal(403),
                Fault.refusal(429),
                Fault.status(403, UnknownReason.REFUSED),
                Fault.status(429, UnknownReason.REFUSED));
    }

    @Test
    void aServerErrorIsUnreachable() {
        everyRouteUnder(
                Fault.status(500, UnknownReason.UNREACHABLE),
                Fault.status(502, UnknownReason.UNREACHABLE),
                Fault.status(503, unavailableMeans()));
    }

    @Test
    void anHtmlPageIsNotEmptiness() {
        everyRouteUnder(Fault.html(htmlMeans()), Fault.htmlAsJson(htmlMeans()));
    }

    @Test
    void junkIsUnreadable() {
        everyRouteUnder(
                Fault.body("no JSON", "pas de rendez-vous"),
                Fault.body("nothing", ""),
                Fault.body("null", "null"),
                Fault.body("two documents", "{} {}"),
                Fault.truncated());
    }

    @Test
    void anotherShapeIsUnreadable() {
        everyRouteUnder(
                Fault.body("an object without anything", "{}"),
                Fault.body("a text", "\"bientôt\""),
                Fault.body("a number", "42"),
                Fault.body("a list of numbers", "[1, 2]"));
    }

    @Test
    void everyContainerTurnedIntoAnotherTypeIsNeverAFactAboutSlots() {
        for (Route route : conversation()) {
            for (String body : JsonSpoiler.withOneContainerSpoilt(route.body())) {
                try (StubbedPlatform platform = platform()) {
                    platform.stub(route.answering(body));
                    assertNoFactOfEmptiness(route.name() + " answering " + body, ask(platform.attempt(clock())));
                }
            }
        }
    }

    @Test
    void anAnswerTooSlowEndsInTimeAsUnreachable() {
        for (Route route : conversation()) {
            for (Fault fault : List.of(Fault.neverBegins(), Fault.drips())) {
                try (StubbedPlatform platform = StubbedPlatform.withShortLimits(adapter(), vertx)) {
                    conversation().forEach(platform::stub);
                    platform.stub(route, fault.answer().apply(route.body()));
                    Attempt attempt = platform.attempt(clock());

                    assertReported(fault, route.name() + " " + fault.name(), ask(attempt));
                    assertInTime(attempt);
                }
            }
        }
    }

    @Test
    void aBrokenConnectionIsUnreachable() {
        everyRouteUnder(Fault.reset());
    }

    @Test
    void anAnswerTooLargeIsUnreadable() {
        everyRouteUnder(Fault.oversized());
    }

    @Test
    void notFoundIsNeverAFactAboutSlots() {
        for (Route route : conversation()) {
            try (StubbedPlatform platform = platform()) {
                platform.stub(
                        route, com.github.tomakehurst.wiremock.client.WireMock.jsonResponse("{\"error\": 404}", 404));
                assertNoFactOfEmptiness(route.name() + " not found", ask(platform.attempt(clock())));
            }
        }
    }

    @Test
    void noRequestIsSentAfterARefusal() {
        for (Route route : conversation()) {
            try (StubbedPlatform platform = platform()) {
                platform.stub(route, Fault.refusal(429).answer().apply(route.body()));
                Attempt attempt = platform.attempt(clock());

                ask(attempt);

                assertEquals(429, attempt.exchanges().getLast().status().orElseThrow(), route::name);
            }
        }
    }

    @Test
    void aRefusalWinsOverAnotherFailureBeforeOrAfterIt() {
        everyPairUnder(Fault.reset(), Fault.status(403, UnknownReason.REFUSED));
        everyPairUnder(Fault.status(500, UnknownReason.UNREACHABLE), Fault.refusal(429));
    }

    @Test
    void aRefusalWinsOverATimeout() {
        Route last = conversation().getLast();
        for (Route late : conversation().subList(0, conversation().size() - 1)) {
            try (StubbedPlatform platform = StubbedPlatform.withShortLimits(adapter(), vertx)) {
                conversation().forEach(platform::stub);
                assertStrongestWins(platform, late, Fault.neverBegins(), last, Fault.refusal(403));
            }
        }
    }

    @Test
    void aSecondFetchGivesTheSameForNoMoreRequests() {
        try (StubbedPlatform platform = platform()) {
            FetchResult<List<PlaceAvailability>> first = ask(platform.attempt(clock()));
            Attempt again = platform.attempt(clock());

            assertEquals(first, ask(again));
            assertFalse(again.exchanges().isEmpty(), "an answer without any request");
            assertTrue(again.exchanges().size() <= conversation().size(), () -> "sent: " + again.exchanges());
        }
    }

    @Test
    void aCachedResponseNeverHidesAFailure() {
        Clock later = Clock.offset(clock(), A_DAY);
        for (Route route : conversation()) {
            for (Fault fault : List.of(
                    Fault.refusal(403),
                    Fault.status(500, UnknownReason.UNREACHABLE),
                    Fault.truncated(),
                    Fault.html(htmlMeans()))) {
                try (StubbedPlatform platform = platform()) {
                    ask(platform.attempt(clock()));
                    platform.stub(route, fault.answer().apply(route.body()));
                    assertReported(fault, route.name() + " later " + fault.name(), ask(platform.attempt(later)));
                }
            }
        }
    }

    @Test
    void aGlitchDoesNotOutliveItselfInTheCache() {
        List<PlaceAvailability> expected;
        try (StubbedPlatform platform = platform()) {
            expected = fetched(ask(platform.attempt(clock())));
        }
        for (Route route : conversation()) {
            for (String body : List.of("{}", "[]")) {
                try (StubbedPlatform platform = platform()) {
                    platform.stub(route.answering(body));
                    ask(platform.attempt(clock()));
                    platform.stub(route);

                    assertEquals(
                            expected,
                            fetched(ask(platform.attempt(clock()))),
                            () -> route.name() + " answered " + body + " before");
                }
            }
        }
    }

    @Test
    void aCheckRequestsEverythingAgain() {
        try (StubbedPlatform platform = platform()) {
            FetchResult<List<PlaceAvailability>> first = ask(platform.attempt(clock()));
            Attempt check = platform.check(clock());

            assertEquals(first, ask(check));
            assertEquals(conversation().size(), check.exchanges().size(), () -> "sent: " + check.exchanges());
        }
    }

    @Test
    void unknownFieldsAreIgnored() {
        List<PlaceAvailability> expected;
        try (StubbedPlatform platform = platform()) {
            expected = fetched(ask(platform.attempt(clock())));
        }
        try (StubbedPlatform platform = platform()) {
            conversation()
                    .forEach(route ->
                            platform.stub(route.answering(JsonSpoiler.withUnknownFields(route.body(), Set.of()))));
            assertEquals(expected, fetched(ask(platform.attempt(clock()))));
        }
    }

    @Test
    void oneConversationAlwaysMapsToOneValue() {
        try (StubbedPlatform platform = platform()) {
            assertEquals(ask(platform.attempt(clock())), ask(platform.attempt(clock())));
        }
    }

    @Test
    void slotsKeepTheZoneOfTheCentreAndLieInTheWindow() {
        try (StubbedPlatform platform = platform()) {
            for (PlaceAvailability place : fetched(ask(platform.attempt(clock())))) {
                for (Slot slot : place.availability().slots()) {
                    assertTrue(window().contains(slot.start().day(zone())), () -> "outside the window: " + slot);
                    assertTrue(slot.start().over(zone()).compareTo(clock().instant()) >= 0, () -> "past: " + slot);
                    if (slot.start() instanceof SlotStart.At(var time)) {
                        assertEquals(zone().getRules().getOffset(time.toInstant()), time.getOffset());
                    }
                }
            }
        }
    }

    @Test
    void linksAreOnDeclaredHostsAndIdsAreUnique() {
        try (StubbedPlatform platform = platform()) {
            List<PlaceAvailability> places = fetched(ask(platform.attempt(clock())));
            assertEquals(
                    places.size(),
                    places.stream()
                            .map(PlaceAvailability::externalId)
                            .distinct()
                            .count());
            for (PlaceAvailability place : places) {
                List<Slot> slots = place.availability().slots();
                Stream.concat(Stream.of(place.link()), slots.stream().flatMap(slot -> slot.link().stream()))
                        .forEach(this::assertDeclared);
                assertEquals(
                        slots.size(), slots.stream().map(Slot::id).distinct().count());
            }
        }
    }

    @Test
    void recognisesItsOwnLinksAlone() {
        CentreRef again = adapter().recognise(centre().link()).orElseThrow();

        assertEquals(centre().key(), again.key());
        assertEquals(centre().link(), again.link());
        assertEquals(again, adapter().recognise(again.link()).orElseThrow());
        assertEquals(adapter().id(), again.platform());
        assertDeclared(again.link());
        assertTrue(adapter()
                .recognise(
                        URI.create("https://ailleurs.example" + centre().link().getRawPath()))
                .isEmpty());
        assertTrue(adapter().recognise(adapter().address()).isEmpty());
    }

    /** Breaks each route in turn, in each of these ways. */
    private void everyRouteUnder(Fault... faults) {
        for (Route route : conversation()) {
            for (Fault fault : faults) {
                try (StubbedPlatform platform = platform()) {
                    platform.stub(route, fault.answer().apply(route.body()));
                    assertReported(fault, route.name() + " " + fault.name(), ask(platform.attempt(clock())));
                }
            }
        }
    }

    /** Breaks two routes at once: each two, in both orders. */
    private void everyPairUnder(Fault one, Fault other) {
        Route.pairs(conversation(), (first, second) -> {
            try (StubbedPlatform platform = platform()) {
                assertStrongestWins(platform, first, one, second, other);
            }
        });
    }

    /** A refusal that was received is the failure of the whole or the refusal of the partial answer, and ends the fetch. */
    private void assertStrongestWins(StubbedPlatform platform, Route first, Fault one, Route second, Fault other) {
        platform.stub(first, one.answer().apply(first.body()));
        platform.stub(second, other.answer().apply(second.body()));
        Attempt attempt = platform.attempt(clock());
        String what = first.name() + " " + one.name() + ", " + second.name() + " " + other.name();

        FetchResult<List<PlaceAvailability>> result = ask(attempt);

        assertNoFactOfEmptiness(what, result);
        Fault refusing = one.isRefusal() ? one : other;
        boolean refused = Fault.isRefused(attempt);
        assertEquals(refused, refusal(result).isPresent(), () -> what + " ended as " + result);
        if (refused) {
            assertEquals(refusing.retryAfter(), refusal(result).orElseThrow().retryAfter(), what);
            assertTrue(Fault.isRefused(attempt.exchanges().getLast()), what);
        } else {
            assertReported(one.isRefusal() ? other : one, what, result);
        }
    }

    /** The refusal that ended the fetch; empty when none did. */
    private static Optional<Failure.Refused> refusal(FetchResult<?> result) {
        return switch (result) {
            case FetchResult.Failed<?>(Failure.Refused refused) -> Optional.of(refused);
            case FetchResult.Failed<?> _, FetchResult.Unchanged<?> _ -> Optional.empty();
            case FetchResult.Fetched<?> fetched -> fetched.refusal();
        };
    }

    private static void assertInTime(Attempt attempt) {
        Duration late = Duration.ofMillis(Fault.TOO_LATE_MILLIS);
        attempt.exchanges()
                .forEach(exchange ->
                        assertTrue(exchange.took().compareTo(late) < 0, () -> "took too long: " + exchange));
    }

    /** The failure is that of the whole, or the reason why a part of some place is missing. */
    private static void assertReported(Fault fault, String what, FetchResult<List<PlaceAvailability>> result) {
        assertNoFactOfEmptiness(what, result);
        switch (result) {
            case FetchResult.Failed<List<PlaceAvailability>>(Failure failure) ->
                assertEquals(fault.reason(), failure.reason(), what);
            case FetchResult.Fetched<List<PlaceAvailability>> fetched ->
                assertTrue(
                        fetched.value().stream().anyMatch(place -> reports(fault.reason(), place.availability())),
                        () -> what + " is not reported in " + fetched.value());
            case FetchResult.Unchanged<List<PlaceAvailability>> unchanged -> fail(what + " was taken as unchanged");
        }
        if (fault.retryAfter().isPresent()) {
            assertEquals(fault.retryAfter(), refusal(result).flatMap(Failure.Refused::retryAfter), what);
        }
    }

    private static boolean reports(UnknownReason reason, Availability availability) {
        boolean whole = availability instanceof Availability.Unknown unknown && unknown.reason() == reason;
        return whole || availability.missing().stream().anyMatch(part -> part.reason() == reason);
    }

    /** No place says "none", "not offered" or "by phone only" while something could not be seen. */
    private static void assertNoFactOfEmptiness(String what, FetchResult<List<PlaceAvailability>> result) {
        if (result instanceof FetchResult.Fetched<List<PlaceAvailability>> fetched) {
            assertFalse(fetched.value().isEmpty(), () -> what + " came out as no place at all");
            for (PlaceAvailability place : fetched.value()) {
                AvailabilityState state = place.availability().state();
                assertTrue(
                        state == AvailabilityState.OPEN || state == AvailabilityState.UNKNOWN,
                        () -> what + " came out as a fact: " + place);
            }
        }
    }

    private StubbedPlatform platform() {
        StubbedPlatform platform = StubbedPlatform.of(adapter(), vertx);
        conversation().forEach(platform::stub);
        return platform;
    }

    private FetchResult<List<PlaceAvailability>> ask(Attempt attempt) {
        AvailabilitySource source = assertInstanceOf(AvailabilitySource.class, adapter());
        return attempt.run(context -> source.availability(centre(), window(), context));
    }

    private static List<PlaceAvailability> fetched(FetchResult<List<PlaceAvailability>> result) {
        return assertInstanceOf(FetchResult.Fetched.class, result, result::toString)
                                .value()
                        instanceof List<?> places
                ? places.stream().map(PlaceAvailability.class::cast).toList()
                : List.of();
    }

    private void assertDeclared(URI link) {
        assertTrue(adapter().hosts().contains(link.getHost()), () -> "not on a declared host: " + link);
    }
}
