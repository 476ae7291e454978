package fr.guichet.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stands before everything that answers under {@code /api}: refuses addresses that nobody should have to read, and says what a browser may do with an answer: nothing. */
@Singleton
final class ApiGuard {

    /** Longer than any question, shorter than what the server reads of a line. */
    private static final int LONGEST_ADDRESS = 8_000;

    /** Drawn by a program that brings its own styles and scripts. */
    private static final String DOCS = "/api/v1/docs";

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final ProblemWriter problems;

    ApiGuard(ProblemWriter problems) {
        this.problems = problems;
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
        if (!ApiAddress.plain(context).startsWith(DOCS)) {
            response.putHeader(POLICY, NOTHING);
        }
        if (context.request().uri().length() > LONGEST_ADDRESS) {
            problems.write(Problem.addressTooLong(LONGEST_ADDRESS), response);
        } else {
            context.next();
        }
    }
}
