package fr.guichet.ops.access;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The paths that need credentials; the permissions in {@code application.properties} name the same. */
final class ProtectedPaths {

    static final String API = "/ops";
    static final String PAGES = "/exploitation";

    private ProtectedPaths() {}

    static boolean contain(RoutingContext context) {
        return isUnder(API, context) || isUnder(PAGES, context);
    }

    static boolean isPage(RoutingContext context) {
        return isUnder(PAGES, context);
    }

    private static boolean isUnder(String prefix, RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    static boolean isAction(RoutingContext context) {
        return !List.of("GET", "HEAD", "OPTIONS")
                .contains(context.request().method().name());
    }
}
