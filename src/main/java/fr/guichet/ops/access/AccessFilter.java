package fr.guichet.ops.access;

import fr.guichet.api.http.RouteOrder;
import fr.guichet.caller.Callers;
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

/**
 * Guards the protected paths before authentication: limits wrong passwords and actions, refuses actions from other sites, and forbids framing, storing and scripts. What is counted is counted
 * per caller, so that nobody can lock out a user who is elsewhere.
 */
@Singleton
final class AccessFilter {

    private static final Logger LOG = System.getLogger(AccessFilter.class.getName());

    private static final Duration FAILURES_WINDOW = Duration.ofMinutes(5);

    /** Per caller and user: colleagues behind the same address may still enter. */
    private final AttemptLimiter failuresOfUser = new AttemptLimiter(10, FAILURES_WINDOW, System::nanoTime);

    /** Per caller over all users, against trying many names. */
    private final AttemptLimiter failuresOfCaller = new AttemptLimiter(50, FAILURES_WINDOW, System::nanoTime);

    private final AttemptLimiter actions = new AttemptLimiter(120, Duration.ofMinutes(1), System::nanoTime);

    private final Audit audit;
    private final Callers callers;

    AccessFilter(Audit audit, Callers callers) {
        this.audit = audit;
        this.callers = callers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, -RouteOrder.ACCESS);
    }

    /** Answers what the permissions refuse with a problem. */
    void register(@Observes Router router) {
        router.route().order(RouteOrder.ACCESS).failureHandler(context -> {
            if (context.failure() instanceof ForbiddenException && ProtectedPaths.contain(context)) {
                forbid(context);
            } else {
                context.next();
            }
        });
    }

    private void forbid(RoutingContext context) {
        String who = context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "?";
        audit.note(
                who,
                context.request().method().name(),
                context.normalizedPath(),
                Audit.REFUSED,
                Refusal.NOT_ALLOWED.detail());
        Refusal.NOT_ALLOWED.send(context);
    }

    private void guard(RoutingContext context) {
        if (!ProtectedPaths.contain(context)) {
            context.next();
            return;
        }
        context.addHeadersEndHandler(_ -> harden(context.response()));
        String caller = callers.callerOf(context.request());
        if (hasCredentials(context.request())) {
            String user =
                    caller + ' ' + Login.of(context.request()).map(Login::name).orElse("");
            if (failuresOfUser.isUsedUp(user) || failuresOfCaller.isUsedUp(caller)) {
                refuse(Refusal.TOO_MANY_FAILURES, failuresOfUser.window(), context);
                return;
            }
            context.addEndHandler(_ -> countFailure(context.response(), caller, user));
        }
        if (ProtectedPaths.isAction(context)) {
            guardAction(context, caller);
        } else {
            context.next();
        }
    }

    private void guardAction(RoutingContext context, String caller) {
        if (!Origins.areOurs(context)) {
            Refusal.FROM_ELSEWHERE.send(context);
        } else if (actions.isUsedUp(caller)) {
            refuse(Refusal.TOO_MANY_ACTIONS, actions.window(), context);
        } else {
            actions.count(caller);
            context.next();
        }
    }

    private static void refuse(Refusal refusal, Duration retryAfter, RoutingContext context) {
        context.response().putHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        refusal.send(context);
    }

    private void countFailure(HttpServerResponse response, String caller, String user) {
        if (response.getStatusCode() != Refusal.NO_CREDENTIALS.status()) {
            return;
        }
        boolean isLastOfUser = failuresOfUser.count(user);
        boolean isLastOfCaller = failuresOfCaller.count(caller);
        if (isLastOfUser || isLastOfCaller) {
            LOG.log(
                    Level.WARNING,
                    "too many wrong passwords from one caller: its credentials are refused for five minutes");
        }
    }

    private static boolean hasCredentials(HttpServerRequest request) {
        return request.getHeader("Authorization") != null;
    }

    /** Set last, so that no later handler overrides it, the one for the style sheet included. */
    private static void harden(HttpServerResponse response) {
        response.putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
                                + " 'none'")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
    }
}
