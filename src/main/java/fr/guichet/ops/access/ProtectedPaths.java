package fr.guichet.ops.access;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Which addresses want credentials; the permissions in {@code application.properties} name the same. */
final class ProtectedPaths {

    static final String API = "/ops";
    static final String PAGES = "/exploitation";

    private ProtectedPaths() {}

    static boolean is(RoutingContext exchange) {
        return isUnder(API, exchange) || isUnder(PAGES, exchange);
    }

    static boolean isPage(RoutingContext exchange) {
        return isUnder(PAGES, exchange);
    }

    private static boolean isUnder(String prefix, RoutingContext exchange) {
        String path = exchange.normalizedPath();
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    static boolean isAction(RoutingContext exchange) {
        return !List.of("GET", "HEAD", "OPTIONS")
                .contains(exchange.request().method().name());
    }
}
