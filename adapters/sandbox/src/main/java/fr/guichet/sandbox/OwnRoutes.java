package fr.guichet.sandbox;

import fr.guichet.sandbox.http.Answers;
import fr.guichet.sandbox.http.FrontDoor;
import fr.guichet.sandbox.http.RequestLog;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.Platform;
import fr.guichet.sandbox.platform.SimulatedClock;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** What the sandbox reports about itself: the truth, its clock, the requests it received. */
final class OwnRoutes {

    private final List<Platform> platforms;
    private final SimulatedClock clock;
    private final RequestLog log;

    /** The clock, with what is needed to compute it elsewhere. */
    private record Time(Instant now, Instant start, Instant real, double speed) {}

    OwnRoutes(List<Platform> platforms, SimulatedClock clock, RequestLog log) {
        this.platforms = platforms;
        this.clock = clock;
        this.log = log;
    }

    void mount(Router router) {
        router.get(FrontDoor.OWN_PATHS + "clock")
                .handler(ctx ->
                        Answers.send(ctx, new Time(clock.instant(), clock.start(), clock.origin(), clock.speed())));
        router.get(FrontDoor.OWN_PATHS + "requests").handler(ctx -> since(ctx, log::report));
        router.get(FrontDoor.OWN_PATHS + "requests/summary").handler(ctx -> since(ctx, log::summary));
        router.get(FrontDoor.OWN_PATHS + "truth").blockingHandler(this::truth, false);
    }

    private static void since(RoutingContext ctx, LongFunction<Object> report) {
        String since = ctx.queryParams().get("since");
        if (since != null && !since.matches("\\d{1,18}")) {
            Answers.refuse(ctx, 400, "since: the number of a request");
        } else {
            Answers.send(ctx, report.apply(since == null ? 0 : Long.parseLong(since)));
        }
    }

    private void truth(RoutingContext ctx) {
        MultiMap query = ctx.queryParams();
        String slug = query.get("slug");
        Optional<Instant> at = instant(query.get("at") == null ? clock.instant().toString() : query.get("at"));
        if (at.isEmpty()) {
            Answers.refuse(ctx, 400, "at: an instant such as 2021-05-20T08:00:00Z");
        } else if (query.get("id") != null) {
            Optional<PlaceTruth> place = platforms.stream()
                    .filter(platform -> platform.name().equals(query.get("platform")))
                    .flatMap(platform -> platform.findTruth(query.get("id"), at.get()).stream())
                    .findFirst();
            place.ifPresentOrElse(truth -> Answers.send(ctx, truth), () -> Answers.refuse(ctx, 404, "no such place"));
        } else if (slug != null) {
            one(ctx, slug, Optional.ofNullable(query.get("practice")), at.get());
        } else {
            all(ctx, "true".equals(query.get("slots")), at.get());
        }
    }

    private void all(RoutingContext ctx, boolean withSlots, Instant at) {
        List<PlaceTruth> truths = platforms.stream()
                .flatMap(platform -> platform.listTruths(at).stream())
                .toList();
        Answers.send(
                ctx,
                withSlots ? truths : truths.stream().map(PlaceTruth::summary).toList());
    }

    /** Without a practice, all places of the page; with one, what a link means by it. */
    private void one(RoutingContext ctx, String slug, Optional<String> practice, Instant at) {
        List<PlaceTruth> places = platforms.stream()
                .flatMap(
                        platform -> practice
                                .map(id -> platform.listTruths(slug, id, at))
                                .orElseGet(() -> platform.listTruths(slug, at))
                                .stream())
                .toList();
        if (places.isEmpty()) {
            Answers.refuse(ctx, 404, "no such place");
        } else {
            Answers.send(ctx, practice.isPresent() && places.size() == 1 ? places.getFirst() : places);
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
