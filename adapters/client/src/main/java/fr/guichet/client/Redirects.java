package fr.guichet.client;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a redirect may lead: to the address in use, or to a host that the adapter declares.
 *
 * @param base the address in use
 * @param hosts in lower case
 * @param rebuild whether a redirect to one of {@code hosts} is sent to {@code base} instead
 */
record Redirects(URI base, Set<String> hosts, boolean rebuild) {

    /** How many are followed in a row. */
    static final int MOST = 3;

    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /**
     * Decides on one redirect.
     *
     * @param from the address that answered
     * @param location the {@code Location} header; null when it is missing
     * @return empty when it must not be followed
     */
    Optional<URI> target(URI from, @Nullable String location) {
        if (location == null || location.isBlank()) {
            return Optional.empty();
        }
        try {
            return allowed(from.resolve(location.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<URI> allowed(URI target) {
        boolean isHttp = "http".equals(target.getScheme()) || "https".equals(target.getScheme());
        if (!isHttp || target.getHost() == null) {
            return Optional.empty();
        }
        if (target.getHost().equals(base.getHost()) && target.getPort() == base.getPort()) {
            return Optional.of(target);
        }
        return hosts.contains(target.getHost()) ? Optional.of(rebuild ? onBase(target) : target) : Optional.empty();
    }

    private URI onBase(URI target) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return base.resolve(target.getRawPath() + query);
    }
}
