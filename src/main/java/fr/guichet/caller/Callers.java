package fr.guichet.caller;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Identifies the caller of a request. */
@Singleton
public final class Callers {

    private final TrustedProxies proxies;

    Callers(@ConfigProperty(name = "guichet.trusted-proxies") Optional<List<String>> trustedProxies) {
        this.proxies = new TrustedProxies(trustedProxies.orElse(List.of()));
    }

    /** The caller's address, an IPv6 address as its /64. Never logged, and kept in memory only as long as something is counted for it. */
    public String callerOf(HttpServerRequest request) {
        // The address of the connection: request.remoteAddress() may follow forwarding headers, which are checked here.
        String peer = request.connection().remoteAddress().hostAddress();
        return proxies.isTrusted(peer)
                ? proxies.caller(peer, joined(request, "Forwarded"), joined(request, "X-Forwarded-For"))
                : proxies.caller(peer, null, null);
    }

    private static @Nullable String joined(HttpServerRequest request, String name) {
        List<String> lines = request.headers().getAll(name);
        return lines.isEmpty() ? null : String.join(",", lines);
    }
}
