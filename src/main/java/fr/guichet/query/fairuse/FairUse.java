package fr.guichet.query.fairuse;

import fr.guichet.query.Problem;
import fr.guichet.query.ProblemWriter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps everybody to a fair share, in front of whatever answers. Refusals are cheap. */
@Singleton
final class FairUse {

    private static final String KEY_HEADER = "X-Guichet-Key";

    /** In front of the kept answers, behind the headers of all answers. */
    private static final int BEFORE_ALL = -1_300;

    /** Behind the kept answers and the stream, in front of the resources. */
    private static final int BEFORE_RESOURCES = -800;

    private final FairUseSettings settings;
    private final Callers callers;
    private final ProblemWriter problems;
    private final Buckets clients;
    private final PartnerShares partners;
    private final AtomicInteger waiting = new AtomicInteger();

    FairUse(FairUseSettings settings, Callers callers, ProblemWriter problems) {
        this.settings = settings;
        this.callers = callers;
        this.problems = problems;
        this.clients = new Buckets(settings.burst(), settings.perSecond(), System::nanoTime);
        this.partners = new PartnerShares(settings.partners(), System::nanoTime);
    }

    void install(@Observes Router router) {
        if (settings.enabled()) {
            router.route("/api/v1/*").order(BEFORE_ALL).handler(this::limit);
            router.route("/api/v1/*").order(BEFORE_RESOURCES).handler(this::shed);
        }
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        Share share = share(request);
        Bucket.Decision decision = share.bucket().take(System.nanoTime());
        if (!decision.granted()) {
            tell(share, decision, request.response());
            request.response().putHeader("Retry-After", Long.toString(decision.retrySeconds()));
            problems.write(Problem.tooMany(), request.response());
            return;
        }
        if (share.isPartner()) {
            context.addHeadersEndHandler(sending -> tellPartner(share, decision, request.response()));
        }
        if (mayBeUnchanged(request)) {
            context.addEndHandler(ended -> giveBackUnchanged(share, request.response()));
        }
        context.next();
    }

    private Share share(HttpServerRequest request) {
        @Nullable String key = partners.isEmpty() ? null : request.getHeader(KEY_HEADER);
        return partners.find(key)
                .orElseGet(() -> new Share(
                        clients.of(callers.household(request)), settings.burst(), settings.perSecond(), false));
    }

    private static boolean mayBeUnchanged(HttpServerRequest request) {
        return request.headers().contains("If-None-Match") || request.headers().contains("If-Modified-Since");
    }

    private void giveBackUnchanged(Share share, HttpServerResponse response) {
        if (response.getStatusCode() == 304) {
            share.bucket().giveBack(1 - settings.unchangedCost());
        }
    }

    /** What is told to one partner is not kept for everybody. */
    private static void tellPartner(Share share, Bucket.Decision decision, HttpServerResponse response) {
        tell(share, decision, response);
        @Nullable String cacheControl = response.headers().get("Cache-Control");
        if (cacheControl != null) {
            response.putHeader("Cache-Control", cacheControl.replace("public", "private"));
        }
    }

    private static void tell(Share share, Bucket.Decision decision, HttpServerResponse response) {
        long window = Math.max(1, Math.round(share.burst() / share.perSecond()));
        long reset = decision.granted() ? window : decision.retrySeconds();
        response.putHeader("RateLimit-Policy", "\"fair-use\";q=" + share.burst() + ";w=" + window);
        response.putHeader("RateLimit", "\"fair-use\";r=" + decision.left() + ";t=" + reset);
    }

    private void shed(RoutingContext context) {
        if (waiting.incrementAndGet() > settings.mostWaiting()) {
            waiting.decrementAndGet();
            problems.write(Problem.overloaded(), context.response());
            return;
        }
        context.addEndHandler(ended -> waiting.decrementAndGet());
        context.next();
    }
}
