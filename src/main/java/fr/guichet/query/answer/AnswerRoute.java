package fr.guichet.query.answer;

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
import org.jspecify.annotations.Nullable;

/**
 * Answers addresses whose answer is kept, in front of everything else: on the event loop, without a thread, a resource or a filter. What is not kept, and whatever
 * asks in an unusual way, goes on to the resources.
 */
@Singleton
final class AnswerRoute {

    /** Behind the headers of every answer, before authentication and resources. */
    private static final int ORDER = -1_000;

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence VARY = HttpHeaders.createOptimized(Reply.VARY);

    private final AnswerCache cache;
    private final GuichetClock clock;

    AnswerRoute(AnswerCache cache, GuichetClock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.route("/api/v1/*").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Rendered> kept = isPlain(request) ? cache.find(request.uri()) : Optional.empty();
        if (kept.isEmpty()) {
            context.next();
            return;
        }
        Conditions conditions = new Conditions(
                request.getHeader(HttpHeaders.ACCEPT_ENCODING),
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
        write(Reply.of(kept.get(), conditions, clock.instant(), clock.speed()), request);
    }

    /** Whether it asks for JSON first, or for anything. */
    private static boolean isPlain(HttpServerRequest request) {
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return reads && takesJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean takesJson(@Nullable String accept) {
        return accept == null
                || accept.equals("*/*")
                || accept.equals("application/json")
                || accept.startsWith("application/json,");
    }

    private static void write(Reply reply, HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(reply.status());
        response.putHeader(HttpHeaders.ETAG, reply.etag());
        response.putHeader(HttpHeaders.LAST_MODIFIED, reply.lastModified());
        response.putHeader(HttpHeaders.CACHE_CONTROL, reply.cacheControl());
        response.putHeader(HttpHeaders.VARY, VARY);
        if (reply.status() == 304) {
            response.end();
            return;
        }
        if (reply.gzip()) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(
                    HttpHeaders.CONTENT_LENGTH, Integer.toString(reply.body().length()));
            response.end();
        } else {
            response.end(reply.body());
        }
    }
}
