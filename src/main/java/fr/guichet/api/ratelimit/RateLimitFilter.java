package fr.guichet.api.ratelimit;

import fr.guichet.api.http.ApiAddress;
import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemWriter;
import fr.guichet.api.http.RouteOrder;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Applies the rate limits to requests that no cached response answers (the cache counts its own), and sheds load when too many requests wait. */
@Singleton
final class RateLimitFilter {

    private final RateLimitSettings settings;
    private final RateLimits limits;
    private final ProblemWriter problems;
    private final AtomicInteger waiting = new AtomicInteger();

    RateLimitFilter(RateLimitSettings settings, RateLimits limits, ProblemWriter problems) {
        this.settings = settings;
        this.limits = limits;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        if (settings.enabled()) {
            router.route().order(RouteOrder.RATE_LIMIT).handler(ofApi(this::limit));
            router.route().order(RouteOrder.LOAD_SHEDDING).handler(ofApi(this::shed));
        }
    }

    /** Pages pass. A route by its path would miss other spellings of it. */
    private static Handler<RoutingContext> ofApi(Handler<RoutingContext> handler) {
        return context -> {
            if (ApiAddress.leadsToApi(context)) {
                handler.handle(context);
            } else {
                context.next();
            }
        };
    }

    private void limit(RoutingContext context) {
        HttpServerResponse response = context.response();
        RateLimitResult result = limits.take(context.request());
        if (!result.isAllowed()) {
            result.addRefusalHeaders(response);
            problems.write(Problem.tooMany(), response);
            return;
        }
        if (result.isPartner()) {
            context.addHeadersEndHandler(_ -> result.addPartnerHeaders(response));
        }
        if (isConditional(context.request())) {
            context.addEndHandler(_ -> result.giveBackUnchanged(response));
        }
        context.next();
    }

    private static boolean isConditional(HttpServerRequest request) {
        return request.headers().contains("If-None-Match") || request.headers().contains("If-Modified-Since");
    }

    private void shed(RoutingContext context) {
        if (waiting.incrementAndGet() > settings.mostWaiting()) {
            waiting.decrementAndGet();
            problems.write(Problem.overloaded(), context.response());
            return;
        }
        context.addEndHandler(_ -> waiting.decrementAndGet());
        context.next();
    }
}
