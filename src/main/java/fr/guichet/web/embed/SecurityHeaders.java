package fr.guichet.web.embed;

import fr.guichet.api.http.RouteOrder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Adds security headers: only our own scripts and style sheets, no requests to other origins, and frames only in a partner's pages. */
@Singleton
final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; ";

    /** The API documentation is rendered by a script with inline styles. */
    private static final String DOCS = "/api/v1/docs";

    private static final String BUILDER = BuilderResource.PATH;

    private final Partners partners;

    SecurityHeaders(Partners partners) {
        this.partners = partners;
    }

    void register(@Observes Filters filters) {
        filters.register(this::protect, -RouteOrder.SECURITY_HEADERS);
    }

    private void protect(RoutingContext context) {
        String path = context.normalizedPath();
        MultiMap headers = context.response().headers();
        headers.set("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
        if (path.equals(Frame.PATH)) {
            headers.set("Content-Security-Policy", POLICY + "frame-ancestors " + ancestors(context));
        } else {
            headers.set("X-Frame-Options", "DENY");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            if (!path.startsWith(DOCS)) {
                String frames = path.equals(BUILDER) ? "frame-src 'self'; " : "";
                headers.set("Content-Security-Policy", POLICY + frames + "frame-ancestors 'none'");
            }
        }
        context.next();
    }

    /** The partner's origins, and our own page with the preview. */
    private String ancestors(RoutingContext context) {
        String id = context.request().getParam(Frame.PARTNER);
        return partners.find(id == null ? "" : id)
                .map(partner -> "'self' " + String.join(" ", partner.origins()))
                .orElse("'none'");
    }
}
