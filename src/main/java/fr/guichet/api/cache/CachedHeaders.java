package fr.guichet.api.cache;

import com.github.benmanes.caffeine.cache.Interner;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The headers that filters wrote before a resource answered at an address, and that are the same for every client. They are stored with the address, so that a cached response needs no filter
 * and has the same headers as a rendered one. Immutable.
 */
final class CachedHeaders {

    /** Headers of one client, one connection or one response. Any other header is cached. */
    private static final Set<String> PER_CLIENT = Set.of(
            "access-control-allow-credentials",
            "age",
            "allow",
            "authentication-info",
            "cache-control",
            "clear-site-data",
            "connection",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-location",
            "content-range",
            "content-type",
            "date",
            "etag",
            "expires",
            "keep-alive",
            "last-modified",
            "location",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-connection",
            "retry-after",
            "server-timing",
            "set-cookie",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "www-authenticate",
            "x-correlation-id",
            "x-request-id");

    private static final List<String> RATE_LIMITS = List.of("ratelimit", "x-ratelimit", "x-rate-limit");

    private static final String VARY = "vary";

    /** What every response varies by. It writes that itself. */
    private static final Set<String> VARIED = Set.of("accept", "accept-encoding");

    /** Any other value may be the origin that one client sent. */
    private static final String ALLOWED_ORIGIN = "access-control-allow-origin";

    private static final Interner<List<Header>> ALL = Interner.newWeakInterner();

    private final List<Header> headers;

    private record Header(CharSequence name, CharSequence value) {}

    private CachedHeaders(List<Header> headers) {
        this.headers = headers;
    }

    /**
     * Selects the headers to store with an address.
     *
     * @param written what filters wrote before a resource answered
     * @return empty if one of them may differ by client: the response must not be repeated to another one
     */
    static Optional<CachedHeaders> of(MultiMap written) {
        if (findPerClient(written).isPresent()) {
            return Optional.empty();
        }
        List<Header> cached = new ArrayList<>();
        for (Map.Entry<String, String> header : written.entries()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!name.equals(VARY)) {
                cached.add(
                        new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(header.getValue())));
            }
        }
        return Optional.of(new CachedHeaders(ALL.intern(List.copyOf(cached))));
    }

    /** The name of a header that prevents caching; empty if there is none. */
    static Optional<String> findPerClient(MultiMap written) {
        return written.entries().stream()
                .filter(header -> isPerClient(header.getKey().toLowerCase(Locale.ROOT), header.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isPerClient(String name, String value) {
        return switch (name) {
            case VARY ->
                !Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .allMatch(VARIED::contains);
            case ALLOWED_ORIGIN -> !value.equals("*");
            default -> PER_CLIENT.contains(name) || RATE_LIMITS.stream().anyMatch(name::startsWith);
        };
    }

    void writeTo(MultiMap response) {
        for (Header header : headers) {
            response.add(header.name(), header.value());
        }
    }
}
