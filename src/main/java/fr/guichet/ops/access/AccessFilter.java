package fr.guichet.ops.access;

import fr.guichet.api.http.RouteOrder;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * Stands before the credentials are looked at: nobody guesses passwords or floods with actions, no other site makes an operator's browser act, and no page is framed, kept or scripted.
 */
@Singleton
final class AccessFilter {

    private static final Logger LOG = System.getLogger(AccessFilter.class.getName());

    private static final int MOST_FAILURES = 10;
    private static final Duration FAILURES_WITHIN = Duration.ofMinutes(5);
    private static final int MOST_ACTIONS = 120;
    private static final Duration ACTIONS_WITHIN = Duration.ofMinutes(1);

    private final AttemptLimiter failures = new AttemptLimiter(MOST_FAILURES, FAILURES_WITHIN, System::nanoTime);
    private final AttemptLimiter actions = new AttemptLimiter(MOST_ACTIONS, ACTIONS_WITHIN, System::nanoTime);

    private final Audit audit;

    AccessFilter(Audit audit) {
        this.audit = audit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, -RouteOrder.ACCESS);
    }

    /** What the permissions refuse is told as a problem. */
    void register(@Observes Router router) {
        router.route().order(RouteOrder.ACCESS).failureHandler(exchange -> {
            if (exchange.failure() instanceof ForbiddenException && ProtectedPaths.is(exchange)) {
                forbid(exchange);
            } else {
                exchange.next();
            }
        });
    }

    private void forbid(RoutingContext exchange) {
        String who = exchange.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "?";
        audit.note(
                who,
                exchange.request().method().name(),
                exchange.normalizedPath(),
                Audit.REFUSED,
                Refusal.NOT_ALLOWED.detail());
        Refusal.NOT_ALLOWED.send(exchange);
    }

    private void pass(RoutingContext exchange) {
        if (!ProtectedPaths.is(exchange)) {
            exchange.next();
            return;
        }
        exchange.addHeadersEndHandler(_ -> harden(exchange.response()));
        String address = exchange.request().remoteAddress().hostAddress();
        exchange.addEndHandler(_ -> countFailure(exchange, address));
        refusal(exchange, address).ifPresentOrElse(refusal -> refuse(refusal, exchange), exchange::next);
    }

    private Optional<Refusal> refusal(RoutingContext exchange, String address) {
        if (hasCredentials(exchange.request()) && failures.areUsedUp(address)) {
            return Optional.of(Refusal.TOO_MANY_FAILURES);
        }
        if (!ProtectedPaths.isAction(exchange)) {
            return Optional.empty();
        }
        if (!Origins.areOurs(exchange)) {
            return Optional.of(Refusal.FROM_ELSEWHERE);
        }
        if (actions.areUsedUp(address)) {
            return Optional.of(Refusal.TOO_MANY_ACTIONS);
        }
        actions.count(address);
        return Optional.empty();
    }

    private static void refuse(Refusal refusal, RoutingContext exchange) {
        if (refusal.status() == 429) {
            Duration wait = refusal.equals(Refusal.TOO_MANY_FAILURES) ? FAILURES_WITHIN : ACTIONS_WITHIN;
            exchange.response().putHeader("Retry-After", Long.toString(wait.toSeconds()));
        }
        refusal.send(exchange);
    }

    private void countFailure(RoutingContext exchange, String address) {
        boolean isWrong = exchange.response().getStatusCode() == Refusal.NO_CREDENTIALS.status();
        if (isWrong && hasCredentials(exchange.request())) {
            failures.count(address);
            if (failures.areUsedUp(address)) {
                LOG.log(
                        Level.WARNING,
                        "too many wrong passwords from one address: it is not listened to for five minutes");
            }
        }
    }

    private static boolean hasCredentials(HttpServerRequest request) {
        return request.getHeader("Authorization") != null;
    }

    /** Last of all, so that nothing that answers later says otherwise, the style sheet included. */
    private static void harden(HttpServerResponse response) {
        response.putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
    }
}
