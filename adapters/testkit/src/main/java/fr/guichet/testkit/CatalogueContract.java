package fr.guichet.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.client.Attempt;
import fr.guichet.model.BookingLink;
import fr.guichet.model.UnknownReason;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.Warning;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The promises of every adapter that lists centres through its declared client. Extend it in a {@code @QuarkusTest} and give one conversation that lists some centres; each claim is then tested
 * on every route of that conversation.
 */
public abstract class CatalogueContract {

    @Inject
    protected Vertx vertx;

    /** The adapter; it plays the role of {@link CentreCatalogue}. */
    protected abstract PlatformAdapter adapter();

    /** The one clock, fixed. */
    protected abstract Clock clock();

    /** The adapter's own settings, such as the areas to list. */
    protected abstract Map<String, String> settings();

    /** All requests of a run without failures, each route once, listing at least two centres. */
    protected abstract List<Route> conversation();

    /** The names of JSON objects whose fields are keys, so that none is unknown. */
    protected Set<String> mapNames() {
        return Set.of();
    }

    /** One run of the catalogue. */
    private record Run(FetchResult<CatalogueSummary> result, List<CatalogueEntry> entries, Attempt attempt) {

        Stream<CatalogueEntry.Listed> listed() {
            return entries.stream()
                    .filter(CatalogueEntry.Listed.class::isInstance)
                    .map(CatalogueEntry.Listed.class::cast);
        }

        Set<String> ids() {
            return listed().map(entry -> entry.id().toString()).collect(Collectors.toSet());
        }

        CatalogueSummary summary() {
            return assertInstanceOf(
                    CatalogueSummary.class,
                    assertInstanceOf(FetchResult.Fetched.class, result, result::toString)
                            .value());
        }

        /** Warnings of any kind, and the reasons of rejected entries. */
        Set<Warning> remarks() {
            Stream<Warning> ofEntries = entries.stream().flatMap(entry -> switch (entry) {
                case CatalogueEntry.Listed listed -> listed.warnings().stream();
                case CatalogueEntry.Rejected rejected -> Stream.of(rejected.reason());
            });
            return Stream.concat(summary().warnings().stream(), ofEntries).collect(Collectors.toSet());
        }
    }

    @Test
    void listsCentresEachOnceForTheRequestsDeclared() {
        try (StubbedPlatform platform = platform()) {
            Run run = run(platform);

            assertTrue(run.ids().size() > 1, () -> "fewer than two centres: " + run.entries());
            assertEquals(run.listed().count(), run.ids().size(), "a centre is listed twice");
            assertEquals(run.entries().size(), run.summary().rows());
            assertEquals(conversation().size(), platform.requests().size(), () -> "sent: " + platform.requests());
        }
    }

    @Test
    void linksAreOnDeclaredHostsAndRecognised() {
        try (StubbedPlatform platform = platform()) {
            run(platform)
                    .listed()
                    .flatMap(entry -> entry.bookingLink().stream())
                    .forEach(text -> {
                        URI link = BookingLink.find(text).orElseThrow();
                        assertTrue(adapter().hosts().contains(link.getHost()), text);
                        assertTrue(adapter().recognise(link).isPresent(), text);
                    });
        }
    }

    @Test
    void sameResponsesGiveTheSameEntries() {
        try (StubbedPlatform platform = platform()) {
            assertEquals(run(platform).entries(), run(platform).entries());
        }
    }

    @Test
    void unknownFieldsAreIgnored() {
        try (StubbedPlatform platform = platform()) {
            List<CatalogueEntry> expected = run(platform).entries();
            conversation()
                    .forEach(route ->
                            platform.stub(route.answering(JsonSpoiler.withUnknownFields(route.body(), mapNames()))));
            assertEquals(expected, run(platform).entries());
        }
    }

    @Test
    void aFailureNeverMakesTheCatalogueShorterWithoutARemark() {
        Run complete = completeRun();
        for (Route route : conversation()) {
            for (Fault fault : List.of(
                    Fault.status(500, UnknownReason.UNREACHABLE),
                    Fault.status(404, UnknownReason.GONE),
                    Fault.reset(),
                    Fault.truncated(),
                    Fault.body("no JSON", "pas de centre"),
                    Fault.body("an object without anything", "{}"),
                    Fault.html(UnknownReason.UNREADABLE),
                    Fault.oversized())) {
                try (StubbedPlatform platform = platform()) {
                    platform.stub(route, fault.answer().apply(route.body()));
                    assertNotSilentlyShorter(route.name() + " " + fault.name(), complete, run(platform));
                }
            }
        }
    }

    @Test
    void anotherShapeNeverMakesTheCatalogueShorterWithoutARemark() {
        Run complete = completeRun();
        for (Route route : conversation()) {
            for (String body : JsonSpoiler.withOneContainerSpoilt(route.body())) {
                try (StubbedPlatform platform = platform()) {
                    platform.stub(route.answering(body));
                    assertNotSilentlyShorter(route.name() + " answering " + body, complete, run(platform));
                }
            }
        }
    }

    @Test
    void aRefusalEndsTheRunAsFailed() {
        for (Route route : conversation()) {
            for (Fault refusal : List.of(Fault.refusal(429), Fault.status(403, UnknownReason.REFUSED))) {
                try (StubbedPlatform platform = platform()) {
                    platform.stub(route, refusal.answer().apply(route.body()));
                    assertRefused(route.name() + " " + refusal.name(), refusal, run(platform));
                }
            }
        }
    }

    @Test
    void aRefusalWinsOverAnotherFailureBeforeIt() {
        Run complete = completeRun();
        Fault failure = Fault.status(500, UnknownReason.UNREACHABLE);
        Fault refusal = Fault.refusal(403);
        Route.pairs(conversation(), (first, second) -> {
            try (StubbedPlatform platform = platform()) {
                platform.stub(first, failure.answer().apply(first.body()));
                platform.stub(second, refusal.answer().apply(second.body()));
                String what = first.name() + " " + failure.name() + ", " + second.name() + " " + refusal.name();

                Run run = run(platform);

                if (Fault.isRefused(run.attempt())) {
                    assertRefused(what, refusal, run);
                } else {
                    assertNotSilentlyShorter(what, complete, run);
                }
            }
        });
    }

    private static void assertRefused(String what, Fault refusal, Run run) {
        FetchResult.Failed<?> failed = assertInstanceOf(FetchResult.Failed.class, run.result(), what);
        Failure.Refused refused = assertInstanceOf(Failure.Refused.class, failed.failure(), what);
        assertEquals(refusal.retryAfter(), refused.retryAfter(), what);
        assertTrue(Fault.isRefused(run.attempt().exchanges().getLast()), what + ": requests after the refusal");
    }

    /** Failed, or all centres are there, or a warning or a rejected entry says that some may be missing. */
    private static void assertNotSilentlyShorter(String what, Run complete, Run run) {
        assertFalse(run.result() instanceof FetchResult.Unchanged, what);
        if (run.result() instanceof FetchResult.Fetched) {
            Set<String> lost = new HashSet<>(complete.ids());
            lost.removeAll(run.ids());
            assertTrue(
                    lost.isEmpty() || !complete.remarks().containsAll(run.remarks()),
                    () -> what + " silently lost " + lost + ": " + run.entries());
            assertEquals(run.entries().size(), run.summary().rows(), what);
        }
    }

    private Run completeRun() {
        try (StubbedPlatform platform = platform()) {
            return run(platform);
        }
    }

    private Run run(StubbedPlatform platform) {
        List<CatalogueEntry> entries = new ArrayList<>();
        Attempt attempt = platform.listing(clock(), settings());
        CentreCatalogue catalogue = assertInstanceOf(CentreCatalogue.class, adapter());
        return new Run(catalogue.listCentres(attempt, entries::add), entries, attempt);
    }

    private StubbedPlatform platform() {
        StubbedPlatform platform = StubbedPlatform.of(adapter(), vertx);
        conversation().forEach(platform::stub);
        return platform;
    }
}
