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

/** Keeps everybody to a fair share, in front of whatever answers that is not kept; the kept ones count themselves. Refusals are cheap. */
@Singleton
final class FairUse {

    private final FairUseSettings settings;
    private final Shares shares;
    private final ProblemWriter problems;
    private final AtomicInteger waiting = new AtomicInteger();

    FairUse(FairUseSettings settings, Shares shares, ProblemWriter problems) {
        this.settings = settings;
        this.shares = shares;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        if (settings.enabled()) {
            router.route().order(RouteOrder.RATE_LIMIT).handler(counted(this::limit));
            router.route().order(RouteOrder.LOAD_SHEDDING).handler(counted(this::shed));
        }
    }

    /** Whoever asks for a page goes on. A route by its path would not see every spelling of it. */
    private static Handler<RoutingContext> counted(Handler<RoutingContext> handler) {
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
        RateLimitResult grant = shares.take(context.request());
        if (!grant.isGranted()) {
            grant.tellRefused(response);
            problems.write(Problem.tooMany(), response);
            return;
        }
        if (grant.isPartners()) {
            context.addHeadersEndHandler(sending -> grant.tellPartner(response));
        }
        if (mayBeUnchanged(context.request())) {
            context.addEndHandler(ended -> grant.giveBackUnchanged(response));
        }
        context.next();
    }

    private static boolean mayBeUnchanged(HttpServerRequest request) {
        return request.headers().contains("If-None-Match") || request.headers().contains("If-Modified-Since");
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
