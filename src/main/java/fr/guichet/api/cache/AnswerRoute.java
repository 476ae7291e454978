package fr.guichet.api.cache;

import fr.guichet.api.http.RouteOrder;
import fr.guichet.api.ratelimit.RateLimitResult;
import fr.guichet.api.ratelimit.Shares;
import fr.guichet.clock.GuichetClock;
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
 * Answers addresses whose answer is kept, in front of everything else: on the event loop, without a thread, a resource or a filter. What is not kept, whatever asks in an unusual way, and who
 * has used up his share goes on to the filters and the resources.
 */
@Singleton
final class AnswerRoute {

    private final AnswerCache cache;
    private final Shares shares;
    private final GuichetClock clock;

    AnswerRoute(AnswerCache cache, Shares shares, GuichetClock clock) {
        this.cache = cache;
        this.shares = shares;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.route().order(RouteOrder.CACHED_RESPONSES).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<AnswerCache.Found> found = reads(request) ? cache.find(request.uri()) : Optional.empty();
        if (found.isEmpty() || !found.get().kept().isTakenFirst(request.getHeader(HttpHeaders.ACCEPT))) {
            context.next();
            return;
        }
        RateLimitResult grant = shares.takeKept(request);
        if (grant.isGranted()) {
            answer(found.get(), grant, request);
        } else {
            context.next();
        }
    }

    private static boolean reads(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private void answer(AnswerCache.Found found, RateLimitResult grant, HttpServerRequest request) {
        CachedBody rendered = found.kept().rendered();
        RequestPreconditions conditions = new RequestPreconditions(
                request.getHeader(HttpHeaders.ACCEPT_ENCODING),
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
        boolean isUnchanged = conditions.have(rendered);
        boolean gzip = conditions.takeGzip();
        HttpServerResponse response = request.response().setStatusCode(isUnchanged ? 304 : 200);
        found.headers().writeTo(response.headers());
        found.kept().writeHeaders(response.headers(), isUnchanged, gzip, clock.instant(), clock.speed());
        grant.settle(response);
        if (isUnchanged) {
            response.end();
        } else {
            send(rendered, gzip, request, response);
        }
    }

    private static void send(
            CachedBody rendered, boolean gzip, HttpServerRequest request, HttpServerResponse response) {
        if (request.method().equals(HttpMethod.HEAD)) {
            int length = gzip ? rendered.gzip().length() : rendered.length();
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(length));
            response.end();
        } else {
            response.end(gzip ? rendered.gzip() : rendered.plain());
        }
    }
}
