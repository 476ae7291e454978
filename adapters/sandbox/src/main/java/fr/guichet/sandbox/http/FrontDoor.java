package fr.guichet.sandbox.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The one place that every request to a platform passes before its route: here it is counted, and here a fault would answer in the platform's stead.
 * Questions to the sandbox itself pass uncounted.
 */
public final class FrontDoor implements Handler<RoutingContext> {

    /** Paths of the sandbox itself; no platform has any like it. */
    public static final String OWN_PATHS = "/_sandbox/";

    private final RequestLog log;
    private final InstantSource clock;

    public FrontDoor(RequestLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void handle(RoutingContext ctx) {
        if (!ctx.request().uri().startsWith(OWN_PATHS)) {
            count(ctx, Instant.now(), clock.instant());
        }
        ctx.next();
    }

    private void count(RoutingContext ctx, Instant at, Instant simulatedAt) {
        log.arrived();
        ctx.addEndHandler(end -> log.ended(
                at,
                simulatedAt,
                ctx.request().method().name(),
                ctx.request().uri(),
                route(ctx),
                ctx.response().getStatusCode()));
    }

    private static String route(RoutingContext ctx) {
        Route route = ctx.currentRoute();
        return route == null || route.getPath() == null ? "unknown" : route.getName();
    }
}
