package fr.guichet.api.ratelimit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who asks. */
@Singleton
public final class Callers {

    private final ClientAddress clients;

    Callers(@ConfigProperty(name = "guichet.trusted-proxies") Optional<List<String>> trustedProxies) {
        this.clients = new ClientAddress(trustedProxies.orElse(List.of()));
    }

    /** What tells one client from another; never logged nor kept for longer than its bucket. */
    public String household(HttpServerRequest request) {
        // Of the connection: the request would look at forwarding headers for it, which only we may believe.
        String peer = request.connection().remoteAddress().hostAddress();
        return clients.isTrusted(peer)
                ? clients.household(peer, joined(request, "Forwarded"), joined(request, "X-Forwarded-For"))
                : clients.household(peer, null, null);
    }

    private static @Nullable String joined(HttpServerRequest request, String name) {
        List<String> lines = request.headers().getAll(name);
        return lines.isEmpty() ? null : String.join(",", lines);
    }
}
