package fr.guichet.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs before everything under {@code /api}: refuses addresses that are too long, and sets the content security policy. */
@Singleton
final class ApiGuard {

    /** Longer than any valid request, shorter than the limit of the server. */
    private static final int LONGEST_ADDRESS = 8_000;

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final ProblemWriter problems;
    private final String docsPath;

    /** @param docsPath a page of the framework that needs its own styles and scripts */
    ApiGuard(ProblemWriter problems, @ConfigProperty(name = "quarkus.swagger-ui.path") String docsPath) {
        this.problems = problems;
        this.docsPath = docsPath;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, -RouteOrder.API_GUARD);
    }

    private void guard(RoutingContext context) {
        if (!ApiAddress.leadsToApi(context)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        if (!ApiAddress.plain(context).startsWith(docsPath)) {
            response.putHeader(POLICY, NOTHING);
        }
        if (context.request().uri().length() > LONGEST_ADDRESS) {
            problems.write(Problem.addressTooLong(LONGEST_ADDRESS), response);
        } else {
            context.next();
        }
    }
}
