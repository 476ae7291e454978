package fr.guichet.ops.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an action comes from our own pages or from a program, and not from another site through the browser of a logged-in user. Browsers send where a request comes from
 * ({@code Sec-Fetch-Site}, else {@code Origin}). A program sends what no form can: a JSON body or the header {@code X-Guichet}. Our own forms also carry a token.
 */
final class Origins {

    private static final String PROGRAM = "X-Guichet";

    private Origins() {}

    static boolean areOurs(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        return isSameOrigin(request) && (ProtectedPaths.isPage(exchange) || isOfProgram(request));
    }

    private static boolean isSameOrigin(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isHost(origin, request.authority());
    }

    private static boolean isHost(String origin, @Nullable HostAndPort host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return host != null && authority != null && authority.equalsIgnoreCase(host.toString());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOfProgram(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return request.getHeader(PROGRAM) != null || (type != null && type.startsWith("application/json"));
    }
}
