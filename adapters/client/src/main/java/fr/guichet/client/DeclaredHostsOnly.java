package fr.guichet.client;

import io.vertx.core.http.RequestOptions;
import jakarta.ws.rs.ext.ContextResolver;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.client.handlers.AdvancedRedirectHandler;
import org.jspecify.annotations.Nullable;

/** Follows a redirect only to the address in use or, rebuilt on that address, to a host that the adapter declares. */
final class DeclaredHostsOnly implements AdvancedRedirectHandler, ContextResolver<AdvancedRedirectHandler> {

    private final URI base;
    private final Set<String> hosts;
    private final boolean rebuild;

    DeclaredHostsOnly(URI base, Set<String> hosts, boolean rebuild) {
        this.base = base;
        this.hosts = hosts;
        this.rebuild = rebuild;
    }

    @Override
    public AdvancedRedirectHandler getContext(Class<?> type) {
        return this;
    }

    @Override
    public @Nullable RequestOptions handle(Context context) {
        URI location = context.jaxRsResponse().getLocation();
        if (location == null) {
            return null;
        }
        URI target = base.resolve(location);
        if (isBase(target)) {
            return options(target);
        }
        if (target.getHost() == null || !hosts.contains(target.getHost())) {
            return null;
        }
        return options(rebuild ? onBase(target) : target);
    }

    private boolean isBase(URI target) {
        return base.getHost().equals(target.getHost()) && base.getPort() == target.getPort();
    }

    private URI onBase(URI target) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return base.resolve(target.getRawPath() + query);
    }

    private static RequestOptions options(URI target) {
        return new RequestOptions().setAbsoluteURI(target.toString());
    }
}
