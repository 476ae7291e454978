package fr.guichet.sandbox.http;

import fr.guichet.sandbox.fault.Alteration;
import fr.guichet.sandbox.fault.Fault;
import fr.guichet.sandbox.fault.Faults;
import fr.guichet.sandbox.fault.Scope;
import fr.guichet.sandbox.platform.Platform;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every request to a platform passes before its route: here it is counted, and here it meets a fault. Questions to the sandbox itself pass
 * beside it.
 */
public final class FrontDoor {

    /** Paths of the sandbox itself; no platform has any like it. */
    public static final String OWN_PATHS = "/_sandbox/";

    /** Under this name a request carries that it came in, since more than one route may fit it. */
    private static final String INSIDE = "fr.guichet.sandbox.inside";

    private static final String NO_ROUTE = "unknown";
    private static final int BEFORE_ROUTES = -1;
    private static final int NO_STATUS = 0;

    private final RequestLog log;
    private final Faults faults;
    private final InstantSource clock;

    public FrontDoor(RequestLog log, Faults faults, InstantSource clock) {
        this.log = log;
        this.faults = faults;
        this.clock = clock;
    }

    /** Mounts a platform with a door before each of its routes. */
    public void mount(Platform platform, Router router) {
        List<Route> others = router.getRoutes();
        platform.mount(router);
        List<Route> routes = new ArrayList<>(router.getRoutes());
        routes.removeAll(others);
        routes.forEach(route -> before(route, router).handler(ctx -> enter(ctx, platform, route.getName())));
    }

    /** Counts what no route takes; to be mounted last. */
    public void mountRest(Router router) {
        router.route().handler(ctx -> {
            if (ctx.get(INSIDE) == null && !ctx.request().uri().startsWith(OWN_PATHS)) {
                count(ctx, arrival(ctx, NO_ROUTE), Optional.empty());
            }
            ctx.next();
        });
    }

    /** On the same paths, ahead of it. A route by regular expression does not show its path, so there are none. */
    private static Route before(Route route, Router router) {
        if (route.getPath() == null) {
            throw new IllegalStateException("a platform's route needs a path: " + route.getName());
        }
        Route door = router.route(route.getPath() + (route.isExactPath() ? "" : "*"));
        if (route.methods() != null) {
            route.methods().forEach(door::method);
        }
        return door.order(BEFORE_ROUTES).setName(route.getName());
    }

    private void enter(RoutingContext ctx, Platform platform, String route) {
        if (ctx.get(INSIDE) != null) {
            ctx.next();
            return;
        }
        RequestLog.Arrival arrival = arrival(ctx, route);
        Optional<Fault> fault =
                faults.meet(new Scope.Asked(platform.name(), route, () -> platform.listCentres(ctx)), arrival.number());
        count(ctx, arrival, fault);
        inTurn(ctx, () -> fault.ifPresentOrElse(met -> met.meet(ctx), ctx::next));
    }

    /** Answers take no time here: all who wait are counted before the first of them is answered, or nobody would ever be seen to wait. */
    private static void inTurn(RoutingContext ctx, Runnable answering) {
        ctx.request().pause();
        ctx.vertx().runOnContext(turn -> {
            if (!ctx.response().closed()) {
                ctx.request().resume();
                answering.run();
            }
        });
    }

    private RequestLog.Arrival arrival(RoutingContext ctx, String route) {
        ctx.put(INSIDE, true);
        return log.arrived(
                Instant.now(),
                clock.instant(),
                ctx.request().method().name(),
                ctx.request().uri(),
                route);
    }

    private void count(RoutingContext ctx, RequestLog.Arrival arrival, Optional<Fault> fault) {
        ctx.addEndHandler(end -> {
            int status = ctx.response().headWritten() ? ctx.response().getStatusCode() : NO_STATUS;
            log.ended(arrival, Instant.now(), status, kind(ctx, fault));
        });
    }

    /** A platform that answers by itself passes faults by. */
    private static @Nullable String kind(RoutingContext ctx, Optional<Fault> fault) {
        return Alteration.isWaiting(ctx) ? null : fault.map(Fault::kind).orElse(null);
    }
}
