package fr.guichet.api.cache;

import fr.guichet.api.http.RouteOrder;
import fr.guichet.api.ratelimit.RateLimitResult;
import fr.guichet.api.ratelimit.RateLimits;
import fr.guichet.clock.GuichetClock;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Serves cached responses by address on the event loop, before any filter and resource ({@link RouteOrder}). Everything else goes on to them: what is not cached, requests with an unusual
 * {@code Accept}, and callers that used up their share.
 */
@Singleton
final class AnswerRoute {

    private final AnswerCache cache;
    private final RateLimits limits;
    private final GuichetClock clock;

    AnswerRoute(AnswerCache cache, RateLimits limits, GuichetClock clock) {
        this.cache = cache;
        this.limits = limits;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.route().order(RouteOrder.CACHED_RESPONSES).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<AnswerCache.Hit> found = reads(request) ? cache.find(request.uri()) : Optional.empty();
        if (found.isEmpty() || !found.get().entry().isTakenFirst(request.getHeader(HttpHeaders.ACCEPT))) {
            context.next();
            return;
        }
        RateLimitResult limit = limits.takeCached(request);
        if (limit.isAllowed()) {
            answer(found.get(), limit, request);
        } else {
            context.next();
        }
    }

    private static boolean reads(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private void answer(AnswerCache.Hit found, RateLimitResult limit, HttpServerRequest request) {
        CachedResponse cached = CachedResponse.of(
                found.entry(),
                new RequestPreconditions(
                        request.getHeader(HttpHeaders.ACCEPT_ENCODING),
                        request.getHeader(HttpHeaders.IF_NONE_MATCH),
                        request.getHeader(HttpHeaders.IF_MODIFIED_SINCE)));
        HttpServerResponse response = request.response().setStatusCode(cached.status());
        MultiMap headers = response.headers();
        found.headers().writeTo(headers);
        cached.writeHeaders(headers::add, clock.instant(), clock.speed());
        limit.settle(response);
        if (cached.isUnchanged()) {
            response.end();
        } else if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(cached.length()));
            response.end();
        } else {
            response.end(cached.body());
        }
    }
}
